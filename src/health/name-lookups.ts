import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { NeverItsTurn, OutOfTime } from './out-of-time.ts';

/**
 * The C library holds up a thread for as long as a name server does not answer, and Node has two to spare for that. More
 * at once would only wait where nobody can see it.
 */
const MOST_AT_ONCE = 2;
/** This machine's name for itself, for which no name server is needed (RFC 6761). */
const LOCALHOST = /^(.+\.)?localhost\.?$/i;
const LOOPBACK: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

type Told = (error: Error | null, addresses: readonly LookupAddress[]) => void;
/** Looks a name up, and calls back once. */
export type Ask = (name: string, told: Told) => void;

interface Question {
  isAsked: boolean;
  readonly waiting: Set<Told>;
}

/**
 * Looks names up for checks: each name once at a time, a few names at a time, and `localhost` without asking. So names
 * that nobody answers for fail no check of another name, and nothing piles up.
 */
export class NameLookups {
  readonly #ask: Ask;
  readonly #limit: number;
  readonly #questions = new Map<string, Question>();
  #asked = 0;

  constructor(ask: Ask, limit: number) {
    this.#ask = ask;
    this.#limit = limit;
  }

  /**
   * The addresses of a host. Rejects with the error of the system, with {@link OutOfTime} when the signal aborts before
   * the answer, and with {@link NeverItsTurn} when it aborts before the question.
   */
  addressesOf(host: string, signal: AbortSignal): Promise<readonly LookupAddress[]> {
    const family = isIP(host);
    if (family !== 0) return Promise.resolve([{ address: host, family }]);
    if (LOCALHOST.test(host)) return Promise.resolve(LOOPBACK);
    return new Promise((resolve, reject) => {
      const question = this.#questions.get(host) ?? { isAsked: false, waiting: new Set() };
      const told: Told = (error, addresses) => {
        signal.removeEventListener('abort', giveUp);
        if (error === null) resolve(addresses);
        else reject(error);
      };
      const giveUp = (): void => {
        question.waiting.delete(told);
        if (!question.isAsked && question.waiting.size === 0) this.#questions.delete(host);
        reject(question.isAsked ? new OutOfTime(unanswered(host)) : new NeverItsTurn(untold(host)));
      };
      if (signal.aborted) return reject(new OutOfTime(unanswered(host)));
      signal.addEventListener('abort', giveUp, { once: true });
      question.waiting.add(told);
      this.#questions.set(host, question);
      this.#askNext();
    });
  }

  #askNext(): void {
    for (const [name, question] of this.#questions) {
      if (this.#asked >= this.#limit) return;
      if (question.isAsked) continue;
      question.isAsked = true;
      this.#asked += 1;
      this.#ask(name, (error, addresses) => {
        this.#asked -= 1;
        this.#questions.delete(name);
        for (const told of question.waiting) told(error, addresses);
        this.#askNext();
      });
    }
  }
}

/** Those of this process. */
export const nameLookups = new NameLookups((name, told) => {
  lookup(name, { all: true }, (error, addresses) => told(error, addresses ?? []));
}, MOST_AT_ONCE);

/** `lookup` of a connection whose addresses are known. */
export function known(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

const unanswered = (host: string): string => `nobody has said yet what the address of ${host} is`;
const untold = (host: string): string => `${host} has to wait until other names are looked up`;
