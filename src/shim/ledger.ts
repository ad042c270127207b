import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ExitRecord, ForkingSpec, IncarnationFacts, LogSpec } from './protocol.ts';

/** What a ledger file says, line by line: intent before the spawn, identity after it, exit until acknowledged. */
export interface LedgerEntry {
  readonly intent: Intent;
  readonly identity: IncarnationFacts | null;
  readonly exit: ExitRecord | null;
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
  /** How its output is kept, for a shim that takes over. */
  readonly logs: LogSpec;
  /** What is awaited of its launcher, and as whom the daemon may run; for a shim that takes over. */
  readonly forking?: ForkingSpec & { readonly uid: number };
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
   * Writes the intent of a spawn. A disk that is full must not keep workers from running: the page is then blank, and
   * `onProblem` says so.
   */
  open(intent: Intent): LedgerPage {
    const path = this.#path(intent.worker);
    try {
      const fd = openSync(path, 'w', 0o600);
      writeSync(fd, `${JSON.stringify({ intent })}\n`);
      return {
        identify: (identity) => {
          this.#guard(intent.worker, () => writeSync(fd, `${JSON.stringify({ identity })}\n`));
          closeSync(fd);
        },
        discard: () => {
          closeSync(fd);
          rmSync(path, { force: true });
        },
      };
    } catch (error) {
      this.#onProblem(intent.worker, `the ledger cannot be written: ${(error as Error).message}`);
      return { identify: () => {}, discard: () => {} };
    }
  }

  /** The incarnation goes on with another main process. */
  identifyAgain(identity: IncarnationFacts): void {
    this.#add(identity.worker, { identity });
  }

  /** Adds the exit; kept until {@link clear}. */
  recordExit(exit: ExitRecord): void {
    this.#add(exit.worker, { exit });
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

function parseEntry(text: string): LedgerEntry | null {
  const merged: { intent?: Intent; identity?: IncarnationFacts; exit?: ExitRecord } = {};
  for (const line of text.split('\n')) {
    try {
      if (line !== '') Object.assign(merged, JSON.parse(line));
    } catch {
      break;
    }
  }
  if (merged.intent === undefined) return null;
  return { intent: merged.intent, identity: merged.identity ?? null, exit: merged.exit ?? null };
}
