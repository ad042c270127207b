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

/**
 * What a ledger file says, line by line: intent before the spawn, identity after it, exit until it is acknowledged and
 * nothing of its tree is left.
 */
export interface LedgerEntry {
  readonly intent: Intent;
  readonly identity: IncarnationFacts | null;
  readonly exit: ExitRecord | null;
  /** The exit was acknowledged. */
  readonly isHeard?: true;
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
 *
 * A disk that is full must not keep workers from running: `onProblem` says so, and what is missing is written with the next
 * line that finds room, of whichever worker.
 */
export class Ledger {
  readonly #folder: string;
  readonly #onProblem: (worker: string, message: string) => void;
  /** Lines that found no room, by worker and by what they say: the newest of each counts. */
  readonly #missing = new Map<string, Map<string, object>>();

  constructor(folder: string, onProblem: (worker: string, message: string) => void) {
    this.#folder = folder;
    this.#onProblem = onProblem;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Writes the intent of a spawn, with the exits that still have to be acknowledged. */
  open(intent: Intent, unheard: readonly ExitRecord[]): LedgerPage {
    const { worker } = intent;
    const path = this.#path(worker);
    const before = unheard.length === 0 ? null : readOrNull(path);
    const fd = this.#begin(path, intent, unheard);
    return {
      identify: (identity) => {
        if (fd === null) this.identifyAgain(identity);
        else {
          this.#try(worker, ['identity', { identity }], (text) => writeWhole(fd, text));
          closeSync(fd);
        }
      },
      discard: () => {
        if (fd !== null) closeSync(fd);
        this.#missing.delete(worker);
        // A spawn that came to nothing takes no exit with it.
        this.#try(worker, null, () => {
          if (before === null) rmSync(path, { force: true });
          else writeFileSync(path, before, { mode: 0o600 });
        });
      },
    };
  }

  /** The identity was found late, or the incarnation goes on with another main process. */
  identifyAgain(identity: IncarnationFacts): void {
    this.#add(identity.worker, ['identity', { identity }]);
  }

  /** Adds the exit; kept until {@link clear}, so that the next shim knows whose what it left is. */
  recordExit(exit: ExitRecord): void {
    this.#add(exit.worker, ['exit', { exit }]);
  }

  /** This exit has been acknowledged, and the page is still needed: for what is left of it, or for a later incarnation. */
  hear(worker: string, id: string): void {
    this.#add(worker, [`heard ${id}`, { heard: id }]);
  }

  clear(worker: string): void {
    this.#missing.delete(worker);
    this.#try(worker, null, () => rmSync(this.#path(worker), { force: true }));
  }

  /** Every readable entry; a torn line is left out, an unreadable file is passed over. */
  entries(): LedgerEntry[] {
    return [...this.read()];
  }

  /** The same, each file read when it is its turn: for those who need not see all of them. */
  *read(): Generator<LedgerEntry> {
    for (const name of readdirSync(this.#folder)) {
      if (!name.endsWith('.jsonl')) continue;
      const entry = parseEntry(readOrNull(join(this.#folder, name)) ?? '');
      if (entry !== null) yield entry;
    }
  }

  /** Begins a page anew. Returns its descriptor; null when there is no room. */
  #begin(path: string, intent: Intent, unheard: readonly ExitRecord[]): number | null {
    const lines: Line[] = [
      ['intent', { intent }],
      ...unheard.map((exit): Line => [`unheard ${exit.id}`, { unheard: exit }]),
    ];
    this.#missing.delete(intent.worker);
    let fd: number | null = null;
    try {
      fd = openSync(path, FRESH_PAGE, 0o600);
      writeWhole(fd, textOf(lines));
      return fd;
    } catch (error) {
      if (fd !== null) closeSync(fd);
      this.#lacks(intent.worker, lines, error as Error);
      return null;
    }
  }

  #add(worker: string, line: Line): void {
    if (this.#missing.has(worker)) {
      this.#lacks(worker, [line], null);
      this.#catchUp();
    } else {
      this.#try(worker, line, (text) => appendFileSync(this.#path(worker), text, { mode: 0o600 }));
    }
  }

  #try(worker: string, line: Line | null, write: (text: string) => void): void {
    try {
      write(line === null ? '' : textOf([line]));
    } catch (error) {
      this.#lacks(worker, line === null ? [] : [line], error as Error);
      return;
    }
    this.#catchUp();
  }

  #lacks(worker: string, lines: readonly Line[], why: Error | null): void {
    if (why !== null) this.#onProblem(worker, `the ledger cannot be written: ${why.message}`);
    const missing = this.#missing.get(worker) ?? new Map<string, object>();
    for (const [what, line] of lines) missing.set(what, line);
    if (missing.size > 0) this.#missing.set(worker, missing);
  }

  /** Writes what is missing, as far as there is room. */
  #catchUp(): void {
    for (const [worker, missing] of this.#missing) {
      try {
        // Somebody may have removed it.
        mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
        // What stands there may have been torn.
        appendFileSync(this.#path(worker), `\n${textOf([...missing])}`, { mode: 0o600 });
        this.#missing.delete(worker);
      } catch {
        return;
      }
    }
  }

  #path(worker: string): string {
    return join(this.#folder, `${worker}.jsonl`);
  }
}

/** What a line says, and the line. */
type Line = readonly [what: string, line: object];

/** Lines are added by more than one hand: none may write over another's. */
const FRESH_PAGE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND;

function textOf(lines: readonly Line[]): string {
  return lines.map(([, line]) => `${JSON.stringify(line)}\n`).join('');
}

/** A disk that is nearly full takes a part without a word. */
function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

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
  const heardIds = new Set<string>();
  for (const line of text.split('\n')) {
    try {
      if (line === '') continue;
      const { unheard: exit, heard, ...rest } = JSON.parse(line) as LedgerLine;
      if (exit !== undefined) unheard.set(exit.id, exit);
      if (heard !== undefined) {
        unheard.delete(heard);
        heardIds.add(heard);
      }
      Object.assign(merged, rest);
    } catch {
      // Torn by a full disk, or by the end of a shim; what was written after it is whole.
    }
  }
  const { intent, identity, exit } = merged;
  if (intent === undefined) return null;
  const own = <T extends { readonly id: string }>(one: T | undefined): T | null =>
    one?.id === intent.id ? one : null;
  return {
    intent,
    identity: own(identity),
    exit: own(exit),
    ...(heardIds.has(intent.id) ? { isHeard: true } : {}),
    unheard: [...unheard.values()],
  };
}

interface LedgerLine {
  readonly unheard?: ExitRecord;
  readonly heard?: string;
  readonly [key: string]: unknown;
}
