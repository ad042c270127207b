import { constants, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pipe, PipeReader } from './pipe-reader.ts';
import type { IncarnationFacts } from './protocol/facts.ts';
import { READY_SUFFIX } from './protocol/specs.ts';

const LF = 0x0a;

interface Awaited {
  readonly pipe: Pipe;
  /** null while the process is being started whose pid nobody knows yet. */
  facts: IncarnationFacts | null;
  /** The newline has come. */
  hasSaid: boolean;
}

export interface ReadyPipesParts {
  /** Where the pipes are. */
  readonly folder: string;
  readonly reader: PipeReader;
  /** The worker has written its newline; once an incarnation. */
  readonly ready: (facts: IncarnationFacts) => void;
}

/**
 * Hears workers that say by a newline on a descriptor that they are ready. Each incarnation has a named pipe of its own, so that nothing
 * its predecessor left can speak for it; both sides have it open for both ways, so that no worker gets SIGPIPE when a shim
 * dies (I7). What comes before and after the newline is thrown away.
 */
export class ReadyPipes {
  readonly #parts: ReadyPipesParts;
  readonly #byWorker = new Map<string, Awaited>();

  constructor(parts: ReadyPipesParts) {
    this.#parts = parts;
  }

  /** The end for a process about to be started; the caller closes it. Throws system errors. */
  open(worker: string): number {
    this.close(worker);
    rmSync(this.#path(worker), { force: true });
    const pipe = this.#listen(worker);
    return openSync(pipe.path, constants.O_RDWR);
  }

  /** Goes on with the pipe of an incarnation that an earlier shim has started. Throws system errors. */
  resume(facts: IncarnationFacts): void {
    this.#listen(facts.worker);
    this.expect(facts);
  }

  /** What the pipe says is about this incarnation. */
  expect(facts: IncarnationFacts): void {
    const awaited = this.#byWorker.get(facts.worker);
    if (awaited === undefined) return;
    awaited.facts = facts;
    if (awaited.hasSaid) this.#parts.ready(facts);
  }

  /** Lets go of the pipe. */
  close(worker: string): void {
    const awaited = this.#byWorker.get(worker);
    if (awaited === undefined) return;
    this.#byWorker.delete(worker);
    this.#parts.reader.close(awaited.pipe);
    rmSync(awaited.pipe.path, { force: true });
  }

  closeAll(): void {
    for (const worker of [...this.#byWorker.keys()]) this.close(worker);
  }

  #listen(worker: string): Pipe {
    const pipe = this.#parts.reader.open(this.#path(worker), (chunk, length) => {
      const awaited = this.#byWorker.get(worker);
      if (awaited === undefined || awaited.hasSaid || !chunk.subarray(0, length).includes(LF)) return;
      awaited.hasSaid = true;
      if (awaited.facts !== null) this.#parts.ready(awaited.facts);
    });
    this.#byWorker.set(worker, { pipe, facts: null, hasSaid: false });
    return pipe;
  }

  #path(worker: string): string {
    return join(this.#parts.folder, `${worker}${READY_SUFFIX}`);
  }
}
