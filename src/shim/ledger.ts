import {
  appendFileSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ExitRecord, IncarnationFacts } from './protocol/facts.ts';
import type { ForkingSpec, LogSpec, NotifySpec } from './protocol/specs.ts';

/** What a ledger file says, line by line: intent before the spawn, identity after it, exit until acknowledged. */
export interface LedgerEntry {
  readonly intent: Intent;
  readonly identity: IncarnationFacts | null;
  readonly exit: ExitRecord | null;
  /** Exits of earlier incarnations that no master had acknowledged when this one was started. */
  readonly unheard: readonly ExitRecord[];
}

/** The entry of one spawn while it happens. Exactly one of the two is called. */
export interface LedgerPage {
  identify(identity: IncarnationFacts): void;
  discard(): void;
}

export interface Intent {
  readonly id: string;
  readonly worker: string;
  readonly incarnation: number;
  readonly bootId: string;
  readonly definition: string;
  /** How its output is kept, for a shim that takes over; null: that is not our business. */
  readonly logs: LogSpec | null;
  /** What is awaited of its launcher, and as whom the daemon may run; for a shim that takes over. */
  readonly forking?: ForkingSpec & { readonly uid: number };
  /** Whose notifications count, for a shim that takes over. */
  readonly notify?: NotifySpec;
  /** The groups with limits in which its cgroup is. */
  readonly quotas?: readonly string[];
  /** Epoch ms. */
  readonly at: number;
}

/**
 * One small file for each live incarnation, readable with `cat`: a line of JSON for what was meant, one for what
 * came of it. The first line is on disk before the worker's own code runs, so that a shim that dies in between
 * leaves a trace by which the process is found again.
 */
export class Ledger {
  readonly #folder: string;
  readonly #onProblem: (worker: string, message: string) => void;

  constructor(folder: string, onProblem: (worker: string, message: string) => void) {
    this.#folder = folder;
    this.#onProblem = onProblem;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Writes the intent of a spawn, with the exits that still have to be acknowledged. A disk that is full must not keep
   * workers from running: the page is then blank, and `onProblem` says so.
   */
  open(intent: Intent, unheard: readonly ExitRecord[]): LedgerPage {
    const path = this.#path(intent.worker);
    try {
      const before = unheard.length === 0 ? null : readOrNull(path);
      const fd = openSync(path, FRESH_PAGE, 0o600);
      const lines = [{ intent }, ...unheard.map((exit) => ({ unheard: exit }))];
      writeSync(fd, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      return {
        identify: (identity) => {
          this.#guard(intent.worker, () => writeSync(fd, `${JSON.stringify({ identity })}\n`));
          closeSync(fd);
        },
        discard: () => {
          closeSync(fd);
          // A spawn that came to nothing takes no exit with it.
          if (before === null) rmSync(path, { force: true });
          else this.#guard(intent.worker, () => writeFileSync(path, before, { mode: 0o600 }));
        },
      };
    } catch (error) {
      this.#onProblem(intent.worker, `the ledger cannot be written: ${(error as Error).message}`);
      return { identify: () => {}, discard: () => {} };
    }
  }

  /** The identity was found late, or the incarnation goes on with another main process. */
  identifyAgain(identity: IncarnationFacts): void {
    this.#add(identity.worker, { identity });
  }

  /** Adds the exit; kept until {@link clear}. */
  recordExit(exit: ExitRecord): void {
    this.#add(exit.worker, { exit });
  }

  /** The exit of an earlier incarnation has been acknowledged while a later one has the page. */
  hear(worker: string, id: string): void {
    this.#guard(worker, () =>
      appendFileSync(this.#path(worker), `${JSON.stringify({ heard: id })}\n`, { mode: 0o600 }),
    );
  }

  clear(worker: string): void {
    rmSync(this.#path(worker), { force: true });
  }

  /** Every readable entry; a torn last line is left out, an unreadable file is passed over. */
  entries(): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    for (const name of readdirSync(this.#folder)) {
      if (!name.endsWith('.jsonl')) continue;
      const entry = parseEntry(readFileSync(join(this.#folder, name), 'utf8'));
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  #add(worker: string, line: object): void {
    this.#guard(worker, () =>
      appendFileSync(this.#path(worker), `${JSON.stringify(line)}\n`, { mode: 0o600 }),
    );
  }

  #guard(worker: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#onProblem(worker, `the ledger cannot be written: ${(error as Error).message}`);
    }
  }

  #path(worker: string): string {
    return join(this.#folder, `${worker}.jsonl`);
  }
}

/** Lines are added by more than one hand: none may write over another's. */
const FRESH_PAGE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND;

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseEntry(text: string): LedgerEntry | null {
  const merged: { intent?: Intent; identity?: IncarnationFacts; exit?: ExitRecord } = {};
  const unheard = new Map<string, ExitRecord>();
  for (const line of text.split('\n')) {
    try {
      if (line === '') continue;
      const { unheard: exit, heard, ...rest } = JSON.parse(line) as LedgerLine;
      if (exit !== undefined) unheard.set(exit.id, exit);
      if (heard !== undefined) unheard.delete(heard);
      Object.assign(merged, rest);
    } catch {
      break;
    }
  }
  if (merged.intent === undefined) return null;
  const { intent, identity = null, exit = null } = merged;
  return { intent, identity, exit, unheard: [...unheard.values()] };
}

interface LedgerLine {
  readonly unheard?: ExitRecord;
  readonly heard?: string;
  readonly [key: string]: unknown;
}
