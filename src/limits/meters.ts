import { ConnectionCounts } from './connections.ts';
import { ProcessForest } from './process-forest.ts';
import type { Subject } from './tree-meter.ts';
import type { Usage, Wanted } from './usage.ts';
import { type Looker, UsageMeter } from './usage-meter.ts';

/** A worker with a process, as far as it matters for measuring. */
export interface Measurable {
  readonly worker: string;
  readonly subject: Subject;
  /** Monotonic ms. */
  readonly startedAtMs: number;
  /** It is looked at again and again, so its files stay open. */
  readonly isMonitored: boolean;
}

/** The meters of all workers: one for each live incarnation, made when somebody looks for the first time. */
export class Meters {
  readonly #forest = new ProcessForest();
  readonly #connections = new ConnectionCounts();
  readonly #meters = new Map<string, UsageMeter>();

  /** Null when nothing of it lives any more. Looks with the same `nowMs` share what they can. */
  look(of: Measurable, looker: Looker, wanted: Wanted, nowMs: number): Usage | null {
    return this.#meter(of).look(looker, wanted, nowMs);
  }

  /** Makes a {@link look} at this worker short, also where it would have to look through all processes of the machine. */
  async prepare({ subject }: Measurable, nowMs: number): Promise<void> {
    if (subject.cgroup === null) await this.#forest.prepare(nowMs);
  }

  /** See {@link UsageMeter.rests}. */
  rests({ worker, subject }: Measurable, looker: Looker, runs: number, nowMs: number): boolean {
    const known = this.#meters.get(worker);
    return known?.subject.id === subject.id && known.rests(looker, runs, nowMs);
  }

  /** Memory at the last look, with shared pages counted once; dear. */
  proportionalBytes(of: Measurable): number | null {
    return this.#meter(of).proportionalBytes();
  }

  /** The incarnation has ended: lets go of its files. */
  release(worker: string): void {
    this.#meters.get(worker)?.close();
    this.#meters.delete(worker);
  }

  close(): void {
    for (const worker of [...this.#meters.keys()]) this.release(worker);
  }

  #meter({ worker, subject, startedAtMs, isMonitored }: Measurable): UsageMeter {
    const known = this.#meters.get(worker);
    if (known?.subject.id === subject.id) {
      if (isMonitored) known.keepOpen();
      return known;
    }
    this.release(worker);
    const meter = new UsageMeter(subject, startedAtMs, this.#forest, isMonitored, this.#connections);
    this.#meters.set(worker, meter);
    return meter;
  }
}
