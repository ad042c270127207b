import { connect } from 'node:net';
import { HsuError } from '../shared/errors.ts';
import { callAfter } from '../shared/long-timer.ts';
import { encodeMessage, MessageReader } from '../shim/protocol/framing.ts';
import type { Notice, Welcome } from '../shim/protocol/notices.ts';
import type { RequestBody, Response, Results } from '../shim/protocol/requests.ts';
import { isCompatible, OLDEST_PROTOCOL, PROTOCOL_VERSION } from '../shim/protocol/version.ts';

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: HsuError) => void;
}

/** What a connection is made of: the part of a socket that is used. */
export interface Wire {
  readonly destroyed: boolean;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  write(text: string): unknown;
  destroy(): unknown;
}

/** One connection to a shim: requests out, responses and notices in. */
export class ShimConnection {
  readonly welcome: Welcome;
  readonly #socket: Wire;
  readonly #pending = new Map<number, Pending>();
  readonly #outbox: string[] = [];
  #nextId = 1;
  #onNotice: (notice: Notice) => void;
  #onClosed: () => void = () => {};
  /** What was told before anybody listened. */
  readonly #early: Notice[] = [];

  private constructor(socket: Wire, welcome: Welcome) {
    this.#socket = socket;
    this.welcome = welcome;
    this.#onNotice = (notice) => this.#early.push(notice);
  }

  /**
   * Connects and waits for the shim's welcome. Throws the system error of connect(2), so that the caller can tell
   * "nobody listens" (ENOENT, ECONNREFUSED) from "not allowed", and HsuError `unsupported` for a shim that speaks no
   * version of the protocol that we do.
   * @param welcomeMs how long is waited for the welcome; HsuError `unavailable` after that
   */
  static async open(path: string, welcomeMs = Number.POSITIVE_INFINITY): Promise<ShimConnection> {
    const socket = connect(path);
    const cancel = callAfter(welcomeMs, () => socket.destroy());
    try {
      return await ShimConnection.over(socket);
    } finally {
      cancel();
    }
  }

  /** The same over a socket that is being connected. */
  static over(socket: Wire): Promise<ShimConnection> {
    return new Promise((resolve, reject) => {
      const reader = new MessageReader();
      let connection: ShimConnection | null = null;
      socket.on('error', reject);
      socket.on('close', () => {
        if (connection === null) reject(gone());
        else connection.#closed();
      });
      socket.on('data', (chunk: Buffer) => {
        try {
          for (const message of reader.push(chunk) as (Notice | Response)[]) {
            if (connection !== null) connection.#received(message);
            else if ('type' in message && message.type === 'welcome') {
              if (!isCompatible(message)) {
                reject(incompatible(message));
                socket.destroy();
                return;
              }
              connection = new ShimConnection(socket, message);
              resolve(connection);
            }
          }
        } catch {
          socket.destroy();
        }
      });
    });
  }

  /**
   * From now on these two are told. What happened since {@link open}, also that the shim has gone, they hear after the
   * caller's present turn, in which it can take in the welcome first.
   */
  listen(onNotice: (notice: Notice) => void, onClosed: () => void): void {
    this.#onClosed = onClosed;
    const missed = this.#early.splice(0);
    this.#onNotice = onNotice;
    queueMicrotask(() => {
      for (const notice of missed) onNotice(notice);
      if (this.#socket.destroyed) this.#tellClosed();
    });
  }

  /** Rejects with HsuError `process` when the shim refuses, `unavailable` when it is gone. */
  request<T extends RequestBody['type']>(body: Extract<RequestBody, { type: T }>): Promise<Results[T]> {
    const id = this.#nextId++;
    return new Promise<Results[T]>((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(gone());
        return;
      }
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject });
      // A thousand requests of one turn of the loop leave in one write.
      if (this.#outbox.length === 0) queueMicrotask(() => this.#flush());
      this.#outbox.push(encodeMessage({ ...body, id } as Parameters<typeof encodeMessage>[0]));
    });
  }

  /** True when nobody is there to hear a request. */
  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  close(): void {
    this.#onClosed = () => {};
    this.#socket.destroy();
  }

  #flush(): void {
    this.#socket.write(this.#outbox.join(''));
    this.#outbox.length = 0;
  }

  #received(message: Notice | Response): void {
    if (!('id' in message)) {
      this.#onNotice(message);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if ('error' in message) pending?.reject(new HsuError('process', message.error));
    else pending?.resolve(message.result as never);
  }

  #closed(): void {
    for (const { reject } of this.#pending.values()) reject(gone());
    this.#pending.clear();
    this.#tellClosed();
  }

  /** Once, whoever listens. */
  #tellClosed(): void {
    const tell = this.#onClosed;
    this.#onClosed = () => {};
    tell();
  }
}

function gone(): HsuError {
  return new HsuError('unavailable', 'the connection to the shim was lost');
}

/** Nothing was asked of it yet: its workers run on. */
function incompatible({ pid, version, protocol, oldestProtocol = protocol }: Welcome): HsuError {
  const theirs = oldestProtocol === protocol ? `${protocol}` : `${oldestProtocol} to ${protocol}`;
  const ours =
    OLDEST_PROTOCOL === PROTOCOL_VERSION
      ? `${PROTOCOL_VERSION}`
      : `${OLDEST_PROTOCOL} to ${PROTOCOL_VERSION}`;
  return new HsuError(
    'unsupported',
    `the running shim (pid ${pid}, version ${version}) speaks protocol ${theirs}, this version ${ours}; its workers run on`,
    { hint: `use version ${version} for them, or stop them with it first: hsu-master daemon stop` },
  );
}
