import { basename, dirname, join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import type { OomKill } from './oom-log.ts';
import type { MemoryGroup } from './oom-watch.ts';

/** How the folder of a group of workers begins; see `groupFolder` of the shim. */
const GROUP_MARK = '@';
/** A kill is asked about by whoever sees it, and again when the process was reaped. */
const ASKED_AGAIN_MS = 5000;

/**
 * Tells at which group's limit the kernel has killed in the memory group of a run. The log says so, where it can be
 * read; else it is the innermost limit that was hit since this was asked last. How often limits were hit in all their life
 * says nothing: a group of the kernel outlives the runs in it.
 */
export class OomCulprit {
  readonly #group: MemoryGroup;
  /** Its own folder, and those of the groups around it, from within. */
  readonly #folders: readonly string[];
  #hits: readonly number[];
  #toldSeq = -1;
  #verdict: { readonly group: string | null; readonly atMs: number } | null = null;

  constructor(group: MemoryGroup) {
    this.#group = group;
    this.#folders = [group.path, ...groupsAround(group.path)];
    this.#hits = this.#countHits();
  }

  /**
   * Name of the group; null when it was the worker's own limit, or that of the machine.
   * @param kills in its memory group, as the log has them
   */
  of(kills: readonly OomKill[], nowMs: number): string | null {
    const folder = this.#limitReached(kills);
    if (folder !== undefined) this.#verdict = { group: groupNameOf(folder), atMs: nowMs };
    const { group, atMs } = this.#verdict ?? { group: null, atMs: nowMs };
    return nowMs - atMs < ASKED_AGAIN_MS ? group : null;
  }

  /** Folder whose limit was reached since this was asked last; undefined when there is no news. */
  #limitReached([kill]: readonly OomKill[]): string | undefined {
    const before = this.#hits;
    this.#hits = this.#countHits();
    if (kill !== undefined && kill.seq > this.#toldSeq) {
      this.#toldSeq = kill.seq;
      return kill.limitOf ?? '/';
    }
    return this.#folders.find((_folder, at) => (this.#hits[at] ?? 0) > (before[at] ?? 0));
  }

  #countHits(): readonly number[] {
    return this.#folders.map((folder) => hitsOf(folder, this.#group.version));
  }
}

function groupsAround(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); groupNameOf(folder) !== null; folder = dirname(folder))
    folders.push(folder);
  return folders;
}

function groupNameOf(folder: string): string | null {
  const name = basename(folder);
  return name.startsWith(GROUP_MARK) ? name.slice(GROUP_MARK.length) : null;
}

/** How often the limit of this very folder was too small; version 1 counts also what was solved by giving back caches. */
function hitsOf(folder: string, version: 1 | 2): number {
  if (version === 1) return Number(kernelText(join(folder, 'memory.failcnt')));
  return Number(/^oom (\d+)/m.exec(kernelText(join(folder, 'memory.events.local')))?.[1] ?? 0);
}
