/**
 * A counter that is read from somebody who begins anew now and then: a process that was restarted, a shim that was
 * replaced. What is told never goes down.
 */
export class Rising {
  readonly #dip: 'noise' | 'beginning';
  #before = 0;
  #seen = 0;
  #source = '';

  /** @param dip what less than before means while the source is the same; noise is passed over */
  constructor(dip: 'noise' | 'beginning') {
    this.#dip = dip;
  }

  get value(): number {
    return this.#before + this.#seen;
  }

  /** Somebody has counted it. */
  get isKnown(): boolean {
    return this.#source !== '';
  }

  /** @param source who has counted so far; another one has begun at zero */
  take(source: string, count: number): void {
    const isSame = this.#source === source;
    if (isSame && count < this.#seen && this.#dip === 'noise') return;
    if (!isSame || count < this.#seen) this.#before += this.#seen;
    this.#source = source;
    this.#seen = count;
  }
}
