import { type FSWatcher, readFileSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LimitWrite } from './kernel-limits.ts';

/** A limit that somebody else had changed. */
export interface ChangedLimit {
  /** Of the group. */
  readonly folder: string;
  readonly message: string;
}

/** A file that is to say what was written into it. */
interface Held {
  /** In this order. */
  texts: readonly string[];
  /** How the kernel says it. */
  expected: string;
  watcher: FSWatcher | null;
  /** Monotonic ms of the last time it was set back. */
  restoredMs: number;
  timer: NodeJS.Timeout | null;
}

/** Whoever changes a limit again and again is answered no more often than this. */
const PAUSE_MS = 1000;
/** Files that cannot be watched, because the user has no watches left, are read one after the other, so often. */
const ROUND_MS = 5000;

/** Writes limits into the files of cgroups, and sets them back when somebody else changes them. */
export class LimitFiles {
  readonly #changed: (change: ChangedLimit) => void;
  readonly #held = new Map<string, Held>();
  /** The next one to be read comes first. */
  readonly #unwatched = new Set<string>();
  #round: NodeJS.Timeout | null = null;

  constructor(changed: (change: ChangedLimit) => void) {
    this.#changed = changed;
  }

  /**
   * Writes all of these. Returns what could not be set, in words.
   * @param isHeld there is a limit among them, which is to stay as it is
   */
  write(folder: string, writes: readonly LimitWrite[], isHeld: boolean): readonly string[] {
    // In the order given, also where it goes from one file to another and back.
    const done = writes.map((one) => ({ ...one, problem: writeLimit(join(folder, one.file), one.text) }));
    for (const [file, all] of Map.groupBy(done, (one) => one.file)) {
      const path = join(folder, file);
      const texts = all.map(({ text }) => text);
      if (isHeld && all.every(({ problem }) => problem === null)) this.#hold(path, texts);
      else this.#release(path);
    }
    return done.flatMap(({ problem, isOptional }) =>
      problem === null || isOptional === true ? [] : [problem],
    );
  }

  /** Writes something else for the time being. */
  overwrite(path: string, text: string): void {
    const held = this.#held.get(path);
    if (writeLimit(path, text) === null && held !== undefined) this.#hold(path, [text]);
  }

  /** The group is no more, or nobody is held to anything in it. */
  forget(folder: string): void {
    for (const path of this.#held.keys()) if (dirname(path) === folder) this.#release(path);
  }

  close(): void {
    for (const path of [...this.#held.keys()]) this.#release(path);
  }

  #hold(path: string, texts: readonly string[]): void {
    const expected = readText(path);
    if (expected === null) {
      this.#release(path);
      return;
    }
    const known = this.#held.get(path);
    if (known !== undefined) {
      known.texts = texts;
      known.expected = expected;
      return;
    }
    const held: Held = {
      texts,
      expected,
      watcher: null,
      restoredMs: Number.NEGATIVE_INFINITY,
      timer: null,
    };
    this.#held.set(path, held);
    try {
      held.watcher = watch(path, { persistent: false }, () => this.#look(path));
      held.watcher.on('error', () => this.#release(path));
    } catch {
      this.#unwatched.add(path);
      this.#goRound();
    }
  }

  #release(path: string): void {
    const held = this.#held.get(path);
    if (held === undefined) return;
    this.#held.delete(path);
    this.#unwatched.delete(path);
    held.watcher?.close();
    if (held.timer !== null) clearTimeout(held.timer);
    if (this.#unwatched.size > 0 || this.#round === null) return;
    clearTimeout(this.#round);
    this.#round = null;
  }

  /** Something was written into the file, by us or by somebody else. */
  #look(path: string): void {
    const held = this.#held.get(path);
    if (held === undefined || held.timer !== null) return;
    const found = readText(path);
    if (found === null) this.#release(path);
    if (found === null || found === held.expected) return;
    const waitMs = held.restoredMs + PAUSE_MS - performance.now();
    if (waitMs <= 0) {
      this.#restore(path, held, found);
      return;
    }
    held.timer = setTimeout(() => {
      held.timer = null;
      this.#look(path);
    }, waitMs);
    held.timer.unref();
  }

  #restore(path: string, held: Held, found: string): void {
    held.restoredMs = performance.now();
    const problem = held.texts.map((text) => writeLimit(path, text)).find((one) => one !== null);
    const what = `somebody has changed ${basename(path)} to ${said(found)}`;
    const outcome =
      problem === undefined ? `it is ${said(held.expected)} again` : `and it cannot be set back: ${problem}`;
    this.#changed({ folder: dirname(path), message: `${what}; ${outcome}` });
  }

  #goRound(): void {
    this.#round ??= setTimeout(() => {
      this.#round = null;
      const [next] = this.#unwatched;
      if (next === undefined) return;
      this.#unwatched.delete(next);
      this.#unwatched.add(next);
      this.#goRound();
      this.#look(next);
    }, ROUND_MS).unref();
  }
}

/** Returns why it could not be done, or null. */
export function writeLimit(path: string, text: string): string | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    return `${path}: cannot set ${JSON.stringify(text)}: ${(error as NodeJS.ErrnoException).code}`;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return null;
  }
}

/** On one line. */
function said(text: string): string {
  return text === '' ? 'nothing' : text.replaceAll('\n', ', ');
}
