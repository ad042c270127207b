import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  constants,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { Duplex } from 'node:stream';
import type { GrpcCheck } from '../../config/probe-definition.ts';
import { addressText } from '../../shared/address.ts';
import { VERSION } from '../../shared/version.ts';
import { unansweredInTime } from '../out-of-time.ts';
import { type Finding, failed, passed } from '../result.ts';
import { openConnection } from './connect.ts';
import { codeText, decodeStatus, encodeRequest, frame, type ServingStatus, unframe } from './grpc-wire.ts';

const HEALTH = '/grpc.health.v1.Health';
const ANSWER_LIMIT = 64 * 1024;

/** How a call ended. */
export interface Reply {
  readonly httpStatus: number;
  /** Null when the call was cut off, or the other side speaks no gRPC. */
  readonly grpcStatus: number | null;
  readonly grpcMessage: string;
  readonly data: Buffer;
}

/** Connects to the server of a check. Rejects as {@link openConnection}; an error of the session is thrown at nobody. */
export async function openSession(check: GrpcCheck, signal: AbortSignal): Promise<ClientHttp2Session> {
  const socket = await openConnection(check.address, check.tls, signal, ['h2']);
  const session = connect('http://grpc', { createConnection: () => socket as Duplex });
  // Calls under way hear of it; when there is none, the end that follows is all that counts.
  return session.on('error', () => {});
}

/** Makes the unary call of a check. At an abort, and at an error of it, the session is destroyed. */
export function call(session: ClientHttp2Session, check: GrpcCheck, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const giveUp = (error: Error): void => {
      settle();
      session.destroy(error);
      reject(error);
    };
    const abort = (): void => giveUp(unansweredInTime(false));
    const settle = (): void => {
      signal.removeEventListener('abort', abort);
      session.off('error', giveUp);
    };
    signal.addEventListener('abort', abort, { once: true });
    session.on('error', giveUp);
    if (signal.aborted) return abort();
    const path = check.method === null ? `${HEALTH}/Check` : `/${check.service}/${check.method}`;
    const stream = session.request(headersOf(check, path));
    let data = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      data = Buffer.concat([data, chunk]);
      if (data.length > ANSWER_LIMIT) stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('error', giveUp);
    onEnd(stream, (end) => {
      settle();
      resolve({ ...end, data });
    });
    stream.end(frame(check.method === null ? encodeRequest(check.service) : Buffer.alloc(0)));
  });
}

/**
 * Asks to be told of each status of the service, beginning with the present one.
 * @param ended called once; with null when what came is no health status
 * @returns ends it
 */
export function watchStatus(
  session: ClientHttp2Session,
  check: GrpcCheck,
  heard: (status: ServingStatus) => void,
  ended: (end: Omit<Reply, 'data'> | null) => void,
): () => void {
  const stream = session.request(headersOf(check, `${HEALTH}/Watch`));
  let rest: Buffer = Buffer.alloc(0);
  let isNonsense = false;
  stream.on('data', (chunk: Buffer) => {
    try {
      rest = Buffer.concat([rest, chunk]);
      for (let message = unframe(rest); message !== null; message = unframe(rest)) {
        rest = rest.subarray(5 + message.length);
        heard(decodeStatus(message));
      }
    } catch {
      isNonsense = true;
    }
    if (isNonsense || rest.length > ANSWER_LIMIT) {
      isNonsense = true;
      stream.close(constants.NGHTTP2_CANCEL);
    }
  });
  // What went wrong is told by its end.
  stream.on('error', () => {});
  onEnd(stream, (end) => ended(isNonsense ? null : end));
  stream.end(frame(encodeRequest(check.service)));
  return () => stream.close(constants.NGHTTP2_CANCEL);
}

/** The health status in a reply; null when there is none. */
export function statusOf({ grpcStatus, data }: Reply): ServingStatus | null {
  const message = grpcStatus === 0 ? unframe(data) : null;
  return message === null ? null : decodeStatus(message);
}

/** What a reply says about the worker. Throws RangeError for a message that is no health status. */
export function judge(check: GrpcCheck, { httpStatus, grpcStatus, grpcMessage, data }: Reply): Finding {
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

function onEnd(stream: ClientHttp2Stream, ended: (end: Omit<Reply, 'data'>) => void): void {
  let head: IncomingHttpHeaders = {};
  let trailers: IncomingHttpHeaders = {};
  stream.on('response', (headers) => (head = headers));
  stream.on('trailers', (headers: IncomingHttpHeaders) => (trailers = headers));
  stream.on('close', () => {
    const status = trailers['grpc-status'] ?? head['grpc-status'];
    ended({
      httpStatus: Number(head[':status'] ?? 0),
      grpcStatus: status === undefined ? null : Number(status),
      grpcMessage: decodeMessage(String(trailers['grpc-message'] ?? head['grpc-message'] ?? '')),
    });
  });
}

function headersOf({ address, metadata, tls }: GrpcCheck, path: string): OutgoingHttpHeaders {
  return {
    ':method': 'POST',
    ':scheme': tls === null ? 'http' : 'https',
    ':authority': 'socket' in address ? 'localhost' : addressText(address),
    ':path': path,
    te: 'trailers',
    'content-type': 'application/grpc+proto',
    'user-agent': `hsu-master/${VERSION}`,
    ...metadata,
  };
}

/** `grpc-message` is percent-encoded. */
function decodeMessage(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
