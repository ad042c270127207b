import { systemClock } from '../shared/clock.ts';
import { isHsuError } from '../shared/errors.ts';
import type { Notice, Welcome } from '../shim/protocol/notices.ts';
import type { RequestBody, Results } from '../shim/protocol/requests.ts';
import type { ShimConnection } from './shim-connection.ts';
import { type ShimNews, ShimWatch } from './shim-watch.ts';
import { isSuspended } from './suspended.ts';

type Body<T extends RequestBody['type']> = Extract<RequestBody, { type: T }>;

/** The shim there is now: the first one, and after each loss its successor. */
export class CurrentShim {
  readonly #onNotice: (notice: Notice) => void;
  readonly #onLost: () => void;
  #connection: ShimConnection;
  #sinceMs = systemClock.monotonicMs();
  #watch: ShimWatch;
  /** Hears that it does not answer, and that it answers again. */
  onNews: (news: ShimNews) => void = () => {};
  /** Resolved when there is a successor of the present shim. */
  #successor = Promise.withResolvers<void>();

  /** @param onLost called when the shim is gone without having been asked to; {@link reconnect} to another then */
  constructor(connection: ShimConnection, onNotice: (notice: Notice) => void, onLost: () => void) {
    this.#connection = connection;
    this.#onNotice = onNotice;
    this.#onLost = onLost;
    this.#watch = this.#listenTo(connection);
  }

  /** What it said when it was connected to. */
  get welcome(): Welcome {
    return this.#connection.welcome;
  }

  get abilities(): Welcome['abilities'] {
    return this.#connection.welcome.abilities;
  }

  /** Monotonic ms since which it has been the one that is there. */
  get sinceMs(): number {
    return this.#sinceMs;
  }

  /** True while it is gone and its successor is not there. */
  get isLost(): boolean {
    return this.#connection.isClosed;
  }

  /** Resolves when the shim that is there now has been followed by another. */
  get successor(): Promise<void> {
    return this.#successor.promise;
  }

  /** Goes on with the successor of a lost shim. */
  reconnect(connection: ShimConnection): void {
    this.#connection = connection;
    this.#sinceMs = systemClock.monotonicMs();
    this.#watch = this.#listenTo(connection);
    const { resolve } = this.#successor;
    this.#successor = Promise.withResolvers();
    resolve();
  }

  /** Why it does not answer at the moment; null while it does. Looks at its process, which costs a line of /proc. */
  get trouble(): string | null {
    this.#watch.look();
    return this.#watch.trouble;
  }

  /** Rejects with HsuError `process` when the shim refuses, `unavailable` when it is gone. */
  request<T extends RequestBody['type']>(body: Body<T>): Promise<Results[T]> {
    const watch = this.#watch;
    const answer = this.#connection.request(body);
    watch.asked();
    const answered = (): void => watch.answered();
    answer.then(answered, answered);
    return answer;
  }

  /** Without a shim it waits for the next one; a request that the shim died over may have been carried out. */
  async ask<T extends RequestBody['type']>(body: Body<T>): Promise<Results[T]> {
    while (this.isLost) await this.successor;
    return this.request(body);
  }

  /** A request that may be carried out twice: one that the shim died over is made again to the next one. */
  async insist<T extends RequestBody['type']>(body: Body<T>): Promise<Results[T]> {
    for (;;) {
      try {
        return await this.ask(body);
      } catch (error) {
        if (!this.isLost || !isHsuError(error) || error.kind !== 'unavailable') throw error;
      }
    }
  }

  /** A request whose loss is harmless: a later master is told again, or the shim is gone altogether. */
  tell<T extends RequestBody['type']>(body: Body<T>): void {
    this.request(body).catch(() => {});
  }

  /** Resolves when it has ended, as it was asked to. Rejects with HsuError `process` when it refuses. */
  async endBy(body: Body<'shutdown' | 'leave'>): Promise<void> {
    this.#watch.close();
    const ended = new Promise<void>((resolve) => this.#connection.listen(() => {}, resolve));
    try {
      await this.request(body);
      // A master that starts next must find neither its socket nor its cgroups.
      await ended;
    } catch (error) {
      // The shim may be gone before its answer is.
      if (!isHsuError(error) || error.kind !== 'unavailable') throw error;
    }
  }

  /** Leaves it alone. */
  close(): void {
    this.#watch.close();
    this.#connection.close();
  }

  #listenTo(connection: ShimConnection): ShimWatch {
    const { pid, abilities } = connection.welcome;
    const watch = new ShimWatch({
      pid,
      isSuspended: () => isSuspended(pid),
      ask: abilities.figures === true ? () => this.tell({ type: 'figures' }) : null,
      tell: (news) => this.onNews(news),
    });
    connection.listen(
      (notice) => {
        watch.heard();
        this.#onNotice(notice);
      },
      () => {
        // That its requests are over says nothing.
        watch.close();
        this.#onLost();
      },
    );
    return watch;
  }
}
