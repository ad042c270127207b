import type { TlsRules } from '../../config/probe-definition.ts';
import type { Address } from '../../shared/address.ts';
import { unansweredInTime } from '../out-of-time.ts';
import { type Checker, type Finding, failed } from '../result.ts';
import { openConnection } from './connect.ts';
import { findingOf } from './explain.ts';

/** An answer that has not been understood by then is none. */
const ANSWER_LIMIT = 64 * 1024;

export interface Conversation {
  readonly address: Address;
  readonly tls: TlsRules | null;
  /** What is said first; null = nothing. */
  readonly say: string | Buffer | null;
  /** What the answer so far means; null = more of it is needed. Called first with nothing heard yet. */
  readonly judge: (heard: Buffer) => Finding | null;
}

/** A check that connects, says something and judges what comes back. */
export function talkChecker(conversation: Conversation): Checker {
  return { look: (signal) => talk(conversation, signal), close: () => {} };
}

async function talk({ address, tls, say, judge }: Conversation, signal: AbortSignal): Promise<Finding> {
  let socket: Awaited<ReturnType<typeof openConnection>>;
  try {
    socket = await openConnection(address, tls, signal);
  } catch (error) {
    return findingOf(error);
  }
  return new Promise((resolve) => {
    let heard = Buffer.alloc(0);
    const finish = (finding: Finding): void => {
      signal.removeEventListener('abort', abort);
      socket.destroy();
      resolve(finding);
    };
    const heardText = (): string => heard.toString('latin1');
    const abort = (): void => finish(findingOf(unansweredInTime(heard.length > 0), heardText()));
    const consider = (): void => {
      const finding = judge(heard);
      if (finding !== null) finish(finding);
      else if (heard.length > ANSWER_LIMIT)
        finish(failed('the answer is not what it should be', heardText()));
    };
    socket.on('error', (error) => finish(findingOf(error, heardText())));
    socket.on('close', () => finish(failed('the connection was closed before the answer came', heardText())));
    socket.on('data', (chunk: Buffer) => {
      heard = Buffer.concat([heard, chunk]);
      consider();
    });
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) return abort();
    if (say !== null) socket.write(say);
    consider();
  });
}
