import {
  type ClientHttp2Session,
  connect,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import type { GrpcCheck } from '../../config/probe-definition.ts';
import { addressText } from '../../shared/address.ts';
import { VERSION } from '../../shared/version.ts';
import { type Checker, type Finding, failed, passed } from '../result.ts';
import { openConnection } from './connect.ts';
import { explain } from './explain.ts';
import { codeText, decodeStatus, encodeRequest, frame, unframe } from './grpc-wire.ts';

const HEALTH_CHECK = '/grpc.health.v1.Health/Check';
const ANSWER_LIMIT = 64 * 1024;

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
    const socket = await openConnection(check.address, check.tls, signal, ['h2']);
    session = connect('http://grpc', { createConnection: () => socket as Duplex });
    return judge(check, await call(session, check, signal));
  } catch (error) {
    return failed(explain(error));
  } finally {
    session?.destroy();
  }
}

interface Reply {
  readonly httpStatus: number;
  readonly grpcStatus: number | null;
  readonly grpcMessage: string;
  readonly data: Buffer;
}

function call(session: ClientHttp2Session, check: GrpcCheck, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      session.destroy(new Error('no answer in time'));
      reject(new Error('no answer in time'));
    };
    signal.addEventListener('abort', abort, { once: true });
    session.on('error', reject);
    session.on('close', () => signal.removeEventListener('abort', abort));
    if (signal.aborted) return abort();
    const stream = session.request(headersOf(check));
    let head: IncomingHttpHeaders = {};
    let trailers: IncomingHttpHeaders = {};
    let data = Buffer.alloc(0);
    stream.on('response', (headers) => (head = headers));
    stream.on('trailers', (headers: IncomingHttpHeaders) => (trailers = headers));
    stream.on('data', (chunk: Buffer) => {
      data = Buffer.concat([data, chunk]);
      if (data.length > ANSWER_LIMIT) stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('error', reject);
    stream.on('close', () => {
      const status = trailers['grpc-status'] ?? head['grpc-status'];
      resolve({
        httpStatus: Number(head[':status'] ?? 0),
        grpcStatus: status === undefined ? null : Number(status),
        grpcMessage: decodeMessage(String(trailers['grpc-message'] ?? head['grpc-message'] ?? '')),
        data,
      });
    });
    stream.end(frame(check.method === null ? encodeRequest(check.service) : Buffer.alloc(0)));
  });
}

function headersOf(check: GrpcCheck): OutgoingHttpHeaders {
  const { service, method, address, metadata, tls } = check;
  return {
    ':method': 'POST',
    ':scheme': tls === null ? 'http' : 'https',
    ':authority': 'socket' in address ? 'localhost' : addressText(address),
    ':path': method === null ? HEALTH_CHECK : `/${service}/${method}`,
    te: 'trailers',
    'content-type': 'application/grpc+proto',
    'user-agent': `hsu-master/${VERSION}`,
    ...metadata,
  };
}

function judge(check: GrpcCheck, { httpStatus, grpcStatus, grpcMessage, data }: Reply): Finding {
  if (grpcStatus === null)
    return failed(httpStatus === 0 ? 'the call was cut off' : `not gRPC: HTTP ${httpStatus}`);
  if (grpcStatus !== 0)
    return failed(`${codeText(grpcStatus)}${grpcMessage === '' ? '' : `: ${grpcMessage}`}`);
  if (check.method !== null) return passed(`${check.service}/${check.method} answers`);
  const message = unframe(data);
  if (message === null) return failed('the answer is empty');
  const status = decodeStatus(message);
  return status === 'SERVING' ? passed(status) : failed(status);
}

/** `grpc-message` is percent-encoded. */
function decodeMessage(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
