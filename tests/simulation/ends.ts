import { describeExit, type ExitStatus } from '../../src/statemachine/restart-policy.ts';
import type { EndStatus } from '../../src/workers/worker-status.ts';

interface Account {
  /** Anybody can know that it existed: its identity is on disk. */
  isKnown: boolean;
  /** How it ended. */
  status: ExitStatus | null;
  /** A shim that was its parent has put the status on disk: "unknown" would be a loss. */
  isSeen: boolean;
  /** It is in the journal. */
  isWrittenDown: boolean;
  /** The power went off: nobody can know how it ended. */
  isExcused: boolean;
}

/** Every end of a main process as it really was, beside how it was written down (I4). */
export class Ends {
  readonly #fail: (what: string) => void;
  readonly #accounts = new Map<string, Account>();

  constructor(fail: (what: string) => void) {
    this.#fail = fail;
  }

  ended(mark: string, status: ExitStatus): void {
    this.#of(mark).status = status;
  }

  identified(mark: string): void {
    this.#of(mark).isKnown = true;
  }

  /** Whether anybody can know that there was such a process. */
  isKnown(mark: string): boolean {
    return this.#of(mark).isKnown;
  }

  /** How it ended is on disk. */
  seen(mark: string): void {
    this.#of(mark).isSeen = true;
  }

  /** It has come into the journal. */
  writtenDown({ id, code, signal, uptimeMs }: EndStatus): void {
    const account = this.#of(id);
    if (account.isWrittenDown) this.#fail(`${id} is written down twice`);
    account.isWrittenDown = true;
    if (uptimeMs < 0) this.#fail(`${id} is said to have lived for ${uptimeMs} ms`);
    if (account.isExcused) return;
    const { status } = account;
    const told = describeExit({ code, signal });
    if (status === null) this.#fail(`${id} is written down and has not ended`);
    else if (told === UNKNOWN && account.isSeen)
      this.#fail(`${id} was seen to end, and is said to be ${told}`);
    else if (told !== UNKNOWN && told !== describeExit(status)) {
      this.#fail(`${id} ended by ${describeExit(status)}, and is said to have by ${told}`);
    }
  }

  /** The shim has forgotten it: nobody will tell it again. */
  forgotten(mark: string): void {
    const account = this.#of(mark);
    if (!account.isWrittenDown && !account.isExcused) this.#fail(`${mark} is forgotten and not written down`);
  }

  excuseAll(): void {
    for (const account of this.#accounts.values()) account.isExcused = true;
  }

  /** Nothing is under way any more: all that could be known is written down. */
  checkComplete(): void {
    for (const [mark, { isKnown, status, isWrittenDown, isExcused }] of this.#accounts) {
      if (status === null) continue;
      if (isKnown && !isWrittenDown && !isExcused) this.#fail(`the end of ${mark} was never written down`);
    }
  }

  #of(mark: string): Account {
    const known = this.#accounts.get(mark);
    if (known !== undefined) return known;
    const account = { isKnown: false, status: null, isSeen: false, isWrittenDown: false, isExcused: false };
    this.#accounts.set(mark, account);
    return account;
  }
}

const UNKNOWN = describeExit({ code: null, signal: null });
