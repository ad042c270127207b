import type { Archive } from '../../src/store/archive.ts';
import type { ArchivedEvent } from '../../src/store/archive-table.ts';
import type { EndStatus } from '../../src/workers/worker-status.ts';
import type { Disk } from './disk.ts';
import type { Life } from './life.ts';

/** As much of the archive as the master uses: events are gathered, and written at the latest before anything that follows from them. */
export class SimulatedJournal
  implements Pick<Archive, 'newest' | 'forgotten' | 'add' | 'flush' | 'read' | 'listen' | 'close'>
{
  readonly #life: Life;
  readonly #disk: Disk;
  readonly #onEnd: (end: EndStatus) => void;
  #newest: number;
  #unwritten: EndStatus[] = [];
  #isGathering = false;

  /** @param onEnd told of each end that is put on disk */
  constructor(life: Life, disk: Disk, onEnd: (end: EndStatus) => void) {
    this.#life = life;
    this.#disk = disk;
    this.#onEnd = onEnd;
    this.#newest = disk.journal.newest;
  }

  get newest(): number {
    return this.#newest;
  }

  get forgotten(): number {
    return this.#newest;
  }

  add(event: Omit<ArchivedEvent, 'seq'>, end: EndStatus | null = null): ArchivedEvent {
    if (end !== null) this.#unwritten.push(end);
    if (!this.#isGathering) {
      this.#isGathering = true;
      this.#life.after(GATHER_MS, () => this.flush());
    }
    return { seq: ++this.#newest, ...event };
  }

  /** One transaction, while which the master does nothing else; an end that is known already stays as it is. */
  flush(): void {
    this.#isGathering = false;
    if (this.#life.isOver) return;
    this.#life.mayDie();
    if (this.#life.isOver) return;
    this.#disk.journal.newest = this.#newest;
    for (const end of this.#unwritten.splice(0)) {
      if (this.#disk.journal.ends.has(end.id)) continue;
      this.#disk.journal.ends.set(end.id, end);
      this.#onEnd(end);
    }
    this.#life.mayDie();
  }

  read(): ArchivedEvent[] {
    return [];
  }

  listen(): () => void {
    return () => {};
  }

  close(): void {
    this.flush();
  }
}

const GATHER_MS = 20;
