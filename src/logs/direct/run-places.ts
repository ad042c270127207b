import type { StreamName } from '../cri-format.ts';
import type { RunMark } from '../run-marks.ts';

/** The incarnations of a worker by the place in a stream at which each begins. Does no I/O. */
export class RunPlaces {
  readonly #stream: StreamName;
  #marks: readonly RunMark[] = [];
  #next = 0;
  #hasBegun = false;

  constructor(stream: StreamName) {
    this.#stream = stream;
  }

  /** Takes the worker's marks; called again when there are more. */
  setMarks(marks: readonly RunMark[]): void {
    const last = this.#marks[this.#next - 1]?.at ?? '';
    this.#marks = marks.filter(({ offsets }) => offsets !== undefined);
    // The file of marks may have been trimmed: find the place again by time.
    const next = this.#marks.findIndex(({ at }) => at > last);
    this.#next = next < 0 ? this.#marks.length : next;
  }

  /** The incarnations that begin up to this offset and have not been told yet; one that wrote nothing here is left out. */
  upTo(offset: number): RunMark[] {
    const begun: RunMark[] = [];
    for (let mark = this.#marks[this.#next]; mark !== undefined; mark = this.#marks[this.#next]) {
      if (this.#placeOf(mark) > offset) break;
      this.#next += 1;
      const later = this.#marks[this.#next];
      const isSilent = later !== undefined && this.#placeOf(later) === this.#placeOf(mark);
      // Of the runs before the first line only the one that wrote it matters.
      const isOver = !this.#hasBegun && later !== undefined && this.#placeOf(later) <= offset;
      if (!isSilent && !isOver) begun.push(mark);
    }
    this.#hasBegun = true;
    return begun;
  }

  #placeOf(mark: RunMark): number {
    return mark.offsets?.[this.#stream] ?? 0;
  }
}
