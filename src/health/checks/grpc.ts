import type { ClientHttp2Session } from 'node:http2';
import type { GrpcCheck } from '../../config/probe-definition.ts';
import type { Checker, Finding } from '../result.ts';
import { findingOf } from './explain.ts';
import { call, judge, openSession } from './grpc-call.ts';

/**
 * Asks by gRPC: `grpc.health.v1.Health/Check`, or any unary method that takes an empty message. Each look has a
 * connection of its own, as a new client would.
 */
export function grpcChecker(check: GrpcCheck): Checker {
  return { look: (signal) => look(check, signal), close: () => {} };
}

async function look(check: GrpcCheck, signal: AbortSignal): Promise<Finding> {
  let session: ClientHttp2Session | null = null;
  try {
    session = await openSession(check, signal);
    return judge(check, await call(session, check, signal));
  } catch (error) {
    return findingOf(error);
  } finally {
    session?.destroy();
  }
}
