import type { ServerResponse } from 'node:http';
import { HsuError, isHsuError, toHsuError } from '../../shared/errors.ts';
import type { ErrorBody } from '../contract/error.ts';
import type { Log } from './exchange.ts';

/** Answers with one JSON document and its length, in one write. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/**
 * Answers with an ErrorBody and the status of the error's kind. A bug shows the client neither its message
 * nor its stack; both go to the log. An answer that has already begun is cut off, so that the client does not
 * take the part it has for the whole.
 */
export function sendError(response: ServerResponse, thrown: unknown, log: Log): void {
  const error = presentable(thrown);
  if (error.httpStatus === 500) {
    log('error', `API request failed: ${toHsuError(thrown).message}`, {
      kind: error.kind,
      stack: stackOf(thrown),
    });
  }
  if (response.headersSent) response.destroy();
  else sendJson(response, error.httpStatus, errorBody(error));
}

/** The wire form of an error. */
export function errorBody(error: HsuError): ErrorBody {
  return {
    error: {
      kind: error.kind,
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(Object.keys(error.details).length === 0 ? {} : { details: error.details }),
    },
  };
}

function presentable(thrown: unknown): HsuError {
  if (isHsuError(thrown)) return thrown;
  const error = toHsuError(thrown);
  if (error.kind !== 'internal') return error;
  return new HsuError('internal', 'internal error in the master', {
    hint: "The master's log has the details; please report them.",
  });
}

function stackOf(thrown: unknown): string | undefined {
  return thrown instanceof Error ? thrown.stack : undefined;
}
