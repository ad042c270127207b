import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitRecord, IncarnationFacts, LogSpec } from './protocol.ts';

/** What a ledger file says, line by line: intent before the spawn, identity after it, exit until acknowledged. */
export interface LedgerEntry {
  readonly intent: Intent;
  readonly identity: IncarnationFacts | null;
  readonly exit: ExitRecord | null;
}

export interface Intent {
  readonly id: string;
  readonly worker: string;
  readonly incarnation: number;
  readonly bootId: string;
  readonly definition: string;
  /** How its output is kept, for a shim that takes over. */
  readonly logs: LogSpec;
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

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Writes the intent, lets `spawn` happen, and writes the identity it returns (null = it failed; the file goes). */
  record(intent: Intent, spawn: () => IncarnationFacts | null): void {
    const path = this.#path(intent.worker);
    const fd = openSync(path, 'w', 0o600);
    let identity: IncarnationFacts | null = null;
    try {
      writeSync(fd, `${JSON.stringify({ intent })}\n`);
      identity = spawn();
      if (identity !== null) writeSync(fd, `${JSON.stringify({ identity })}\n`);
    } finally {
      closeSync(fd);
      if (identity === null) rmSync(path, { force: true });
    }
  }

  /** Adds the exit; kept until {@link clear}. */
  recordExit(exit: ExitRecord): void {
    const fd = openSync(this.#path(exit.worker), 'a', 0o600);
    try {
      writeSync(fd, `${JSON.stringify({ exit })}\n`);
    } finally {
      closeSync(fd);
    }
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
