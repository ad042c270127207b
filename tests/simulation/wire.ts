import type { Wire } from '../../src/processcontrol/shim-connection.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import type { SimulatedTime } from '../fakes/simulated-time.ts';
import type { Weather } from './weather.ts';

/** One direction: what is sent arrives whole and in order, after a while. */
class Channel {
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #latencyMs: number;
  readonly #deliver: (text: string) => void;
  readonly #closed: () => void;
  readonly #queue: string[] = [];
  #isMoving = false;
  #state: 'open' | 'ending' | 'closed' = 'open';

  constructor(
    time: SimulatedTime,
    random: SeededRandom,
    latencyMs: number,
    deliver: (text: string) => void,
    closed: () => void,
  ) {
    this.#time = time;
    this.#random = random;
    this.#latencyMs = latencyMs;
    this.#deliver = deliver;
    this.#closed = closed;
  }

  send(text: string): void {
    if (this.#state !== 'open') return;
    this.#queue.push(text);
    this.#move();
  }

  /** The sender has ended: some of what it sent still arrives, then the end. */
  end(): void {
    if (this.#state !== 'open') return;
    this.#state = 'ending';
    this.#queue.length = this.#random.upTo(this.#queue.length);
    this.#move();
  }

  /** The receiver has ended: nothing arrives any more. */
  drop(): void {
    this.#state = 'closed';
    this.#queue.length = 0;
  }

  #move(): void {
    if (this.#isMoving) return;
    this.#isMoving = true;
    this.#time.after(this.#random.upTo(this.#latencyMs), () => {
      this.#isMoving = false;
      this.#arrive();
    });
  }

  #arrive(): void {
    const text = this.#queue.shift();
    if (text !== undefined) this.#deliver(text);
    if (this.#state === 'closed') return;
    if (this.#queue.length > 0) this.#move();
    else if (this.#state === 'ending') {
      this.#state = 'closed';
      this.#closed();
    }
  }
}

export interface WireEnds {
  /** The shim has heard something, in whole lines. */
  readonly heard: (text: string) => void;
  /** The master is gone. */
  readonly left: () => void;
  /** The master is about to send; it may die over it. */
  readonly sending: () => void;
}

/** A Unix socket between a master and a shim: the master's end, and what the shim can do with the other one. */
export class SimulatedWire implements Wire {
  readonly #toShim: Channel;
  readonly #toMaster: Channel;
  readonly #random: SeededRandom;
  readonly #splits: number;
  readonly #ends: WireEnds;
  readonly #onData: ((chunk: Buffer) => void)[] = [];
  readonly #onClose: (() => void)[] = [];
  #destroyed = false;
  #dead = false;

  constructor(time: SimulatedTime, random: SeededRandom, weather: Weather, ends: WireEnds) {
    this.#random = random;
    this.#splits = weather.splits;
    this.#ends = ends;
    this.#toShim = new Channel(time, random, weather.latencyMs, ends.heard, ends.left);
    const arrived = (text: string): void => {
      const chunk = Buffer.from(text);
      for (const listener of this.#onData) if (!this.#dead) listener(chunk);
    };
    this.#toMaster = new Channel(time, random, weather.latencyMs, arrived, () => this.#closeHere());
  }

  get destroyed(): boolean {
    return this.#destroyed;
  }

  on(event: string, listener: (chunk: never) => void): void {
    if (event === 'data') this.#onData.push(listener as (chunk: Buffer) => void);
    else if (event === 'close') this.#onClose.push(listener as () => void);
  }

  write(text: string): void {
    if (this.#destroyed || this.#dead) return;
    this.#ends.sending();
    if (!this.#dead) this.#toShim.send(text);
  }

  /** The master closes it. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#toShim.end();
    this.#toMaster.drop();
    queueMicrotask(() => this.#closeHere());
  }

  /** The shim says something. */
  tell(text: string): void {
    const cut = this.#random.chance(this.#splits) ? this.#random.upTo(text.length) : 0;
    if (cut > 0) this.#toMaster.send(text.slice(0, cut));
    this.#toMaster.send(text.slice(cut));
  }

  /** The shim has ended, or talks to another master from now on. */
  hangUp(): void {
    this.#toMaster.end();
    this.#toShim.drop();
  }

  /** The master has died: nobody hears anything here any more. */
  die(): void {
    this.#dead = true;
    this.#toShim.end();
    this.#toMaster.drop();
  }

  #closeHere(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const listener of this.#onClose) if (!this.#dead) listener();
  }
}
