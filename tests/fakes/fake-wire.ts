import { ShimConnection, type Wire } from '../../src/processcontrol/shim-connection.ts';
import { encodeMessage } from '../../src/shim/protocol/framing.ts';
import type { Notice, Welcome } from '../../src/shim/protocol/notices.ts';
import type { Request, Response } from '../../src/shim/protocol/requests.ts';

/** A connection whose other end is the test: it sees every request and says what a shim would. */
export class FakeWire implements Wire {
  readonly requests: Request[] = [];
  destroyed = false;
  readonly #data: ((chunk: Buffer) => void)[] = [];
  readonly #close: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];

  /** A connection that was greeted with this. */
  static async connect(
    welcome: Partial<Welcome> = {},
  ): Promise<{ wire: FakeWire; connection: ShimConnection }> {
    const wire = new FakeWire();
    const opened = ShimConnection.over(wire);
    wire.say({
      type: 'welcome',
      protocol: 1,
      pid: 1,
      version: '0',
      abilities: { native: false, subreaper: false, cgroup: null },
      live: [],
      exits: [],
      ...welcome,
    });
    return { wire, connection: await opened };
  }

  on(event: string, listener: (chunk: never) => void): void {
    if (event === 'data') this.#data.push(listener as (chunk: Buffer) => void);
    if (event === 'close') this.#close.push(listener as () => void);
  }

  write(text: string): void {
    for (const line of text.trimEnd().split('\n')) this.requests.push(JSON.parse(line) as Request);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  say(message: Notice | Response): void {
    for (const listener of this.#data) listener(Buffer.from(encodeMessage(message)));
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    for (const listener of this.#close) listener();
  }

  /** The newest request of this type, when it is there. */
  async request(type: Request['type']): Promise<Request> {
    for (;;) {
      const found = this.requests.findLast((request) => request.type === type);
      if (found !== undefined) return found;
      await new Promise<void>((resume) => this.#waiting.push(resume));
    }
  }
}
