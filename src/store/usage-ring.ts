import type { UsagePoint } from './usage-point.ts';

const FIELDS = [
  'at',
  'overMs',
  'cpuPercent',
  'cpuPeak',
  'rssBytes',
  'rssPeak',
  'processes',
  'descriptors',
  'readRate',
  'writeRate',
] as const satisfies readonly (keyof UsagePoint)[];

/** The newest few points of a worker, as flat numbers: 80 bytes each. What is not known is NaN there. */
export class UsageRing {
  readonly #numbers: Float64Array;
  readonly #size: number;
  #count = 0;

  /** @param size how many points are kept */
  constructor(size: number) {
    this.#size = size;
    this.#numbers = new Float64Array(size * FIELDS.length);
  }

  /** True when older points have been overwritten. */
  get hasForgotten(): boolean {
    return this.#count > this.#size;
  }

  add(point: UsagePoint): void {
    const at = (this.#count % this.#size) * FIELDS.length;
    FIELDS.forEach((field, index) => {
      this.#numbers[at + index] = point[field] ?? Number.NaN;
    });
    this.#count += 1;
  }

  /** Oldest first. */
  points(): UsagePoint[] {
    const kept = Math.min(this.#count, this.#size);
    return Array.from({ length: kept }, (_, index) => this.#point((this.#count - kept + index) % this.#size));
  }

  #point(slot: number): UsagePoint {
    const value = (field: number): number => this.#numbers[slot * FIELDS.length + field] ?? Number.NaN;
    const known = (field: number): number | null => (Number.isNaN(value(field)) ? null : value(field));
    return {
      at: value(0),
      overMs: value(1),
      cpuPercent: value(2),
      cpuPeak: value(3),
      rssBytes: value(4),
      rssPeak: value(5),
      processes: value(6),
      descriptors: known(7),
      readRate: known(8),
      writeRate: known(9),
    };
  }
}
