import type { ClientHttp2Session } from 'node:http2';
import type { GrpcCheck } from '../../config/probe-definition.ts';
import type { Checker, Finding } from '../result.ts';
import { findingOf } from './explain.ts';
import { call, judge, openSession, type Reply, statusOf, watchStatus } from './grpc-call.ts';
import { type ServingStatus, UNIMPLEMENTED } from './grpc-wire.ts';

/**
 * Keeps a connection to a gRPC server: each look makes a `Check` on it, and in between a `Watch` tells of changes. So a
 * server that hangs is found out as without a watch, and no pings are needed, which many servers answer by hanging up.
 * A server without `Watch` is only asked.
 */
export function grpcWatchChecker(check: GrpcCheck): Checker {
  const watch = new Watch(check);
  return {
    look: (signal) => watch.look(signal),
    close: () => watch.close(),
    onChange: (changed) => watch.onChange(changed),
  };
}

/** A connection on which the server tells of changes, or has none to tell of. */
interface Line {
  readonly session: ClientHttp2Session;
  /** What the server told last by itself; null = nothing yet. */
  told: ServingStatus | null;
  /** It has no `Watch`. */
  isSilent: boolean;
}

class Watch {
  readonly #check: GrpcCheck;
  #changed: () => void = () => {};
  #line: Line | null = null;
  /** What the last look found; null = no status. */
  #found: ServingStatus | null = null;

  constructor(check: GrpcCheck) {
    this.#check = check;
  }

  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  async look(signal: AbortSignal): Promise<Finding> {
    this.#found = null;
    try {
      const kept = this.#line;
      if (kept !== null) {
        const reply = await call(kept.session, this.#check, signal);
        // The other side may end a kept connection at the very moment it is used; that says nothing about it.
        if (!isCutOff(reply)) return this.#judge(kept, reply);
      }
      const line = this.#keep(await openSession(this.#check, signal));
      return this.#judge(line, await call(line.session, this.#check, signal));
    } catch (error) {
      return findingOf(error);
    }
  }

  close(): void {
    const line = this.#line;
    this.#line = null;
    this.#found = null;
    line?.session.destroy();
  }

  #judge(line: Line, reply: Reply): Finding {
    const finding = judge(this.#check, reply);
    this.#found = statusOf(reply);
    if (this.#found === null) return finding;
    if (line.isSilent) return { ...finding, message: `${finding.message}, without Watch` };
    return line.told === null ? finding : { ...finding, isOwnWord: true };
  }

  /** The connection is kept until the server, a failure or {@link close} ends it. */
  #keep(session: ClientHttp2Session): Line {
    const line: Line = { session, told: null, isSilent: false };
    this.#line?.session.destroy();
    this.#line = line;
    const lost = (): void => {
      if (this.#line !== line) return;
      this.#line = null;
      this.#changed();
    };
    const endWatch = watchStatus(
      session,
      this.#check,
      (status) => {
        const isNews = [line.told, this.#found].some((known) => known !== null && known !== status);
        line.told = status;
        if (this.#line === line && isNews) this.#changed();
      },
      (end) => {
        line.isSilent = true;
        if (end === null || end.grpcStatus === UNIMPLEMENTED) return;
        lost();
        session.close();
      },
    );
    session.on('close', lost);
    // A check under way is answered yet; the watch would never end.
    session.on('goaway', () => {
      lost();
      endWatch();
    });
    return line;
  }
}

function isCutOff({ httpStatus, grpcStatus }: Reply): boolean {
  return httpStatus === 0 && grpcStatus === null;
}
