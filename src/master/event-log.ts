import type { EventView } from '../api/contract/events.ts';
import type { ExitView } from '../api/contract/worker.ts';
import type { EventFilter, EventSource } from '../api/master-port.ts';
import type { Clock } from '../shared/clock.ts';
import { describeExit } from '../statemachine/restart-policy.ts';
import type { Archive } from '../store/archive.ts';
import type { ArchivedEnd, ArchivedEvent } from '../store/archive-table.ts';
import type { EndStatus } from '../workers/worker-status.ts';

/** What is added to the journal; number and time are given by it. */
export type NewEvent = Omit<EventView, 'seq' | 'at'>;

/** A worker as events name it. */
export interface Noted {
  readonly name: string;
  readonly snapshot: { readonly incarnation: number };
}

/** The journal of what happened, for `events` and `describe`: the archive as the API shows it. */
export class EventLog implements EventSource {
  readonly #archive: Archive;
  readonly #clock: Clock;
  readonly inherited: number;
  readonly #witnesses = new Set<(event: EventView) => void>();

  constructor(archive: Archive, clock: Clock) {
    this.#archive = archive;
    this.#clock = clock;
    this.inherited = archive.newest;
  }

  get newest(): number {
    return this.#archive.newest;
  }

  get forgotten(): number {
    return this.#archive.forgotten;
  }

  add(event: NewEvent): void {
    this.#add(event, null);
  }

  /** Adds what is about no worker. */
  note(type: string, reason: string, message: string): void {
    this.add({ worker: null, incarnation: null, type, reason, message });
  }

  /** Adds what is about the present run of a worker. */
  noteOf({ name, snapshot }: Noted, type: string, reason: string, message: string): void {
    this.add({ worker: name, incarnation: snapshot.incarnation, type, reason, message });
  }

  /** Adds the end of a process. It is kept once for each `end.id`, also when a later master adds it again. */
  addEnd(worker: string, end: EndStatus): void {
    const { incarnation, pid, cause } = end;
    const what = cause === 'unattended' ? 'ended while no master was there' : 'ended';
    const message = `pid ${pid} ${what}: ${describeExit(end)}`;
    this.#add({ worker, incarnation, type: 'exit', reason: cause, message }, end);
  }

  /** Calls back at once for each event, before it is written, until the returned function is called. */
  witness(listener: (event: EventView) => void): () => void {
    this.#witnesses.add(listener);
    return () => this.#witnesses.delete(listener);
  }

  subscribe(listener: (event: EventView) => void): () => void {
    return this.#archive.listen((events) => {
      for (const event of events) listener(viewOf(event));
    });
  }

  after(seq: number, limit: number, filter: EventFilter = {}): readonly EventView[] {
    return this.#archive.read(seq, limit, filter).map(viewOf);
  }

  last(count: number, filter: EventFilter = {}): readonly EventView[] {
    return this.#archive.readLast(count, filter).map(viewOf);
  }

  workers(): readonly string[] {
    return this.#archive.workers();
  }

  /** The newest exits of a worker, newest first. */
  exitsOf(worker: string, count: number): readonly ExitView[] {
    return this.#archive.endsOf(worker, count).map(exitViewOf);
  }

  /** Writes down what was added so far. */
  flush(): void {
    this.#archive.flush();
  }

  #add(event: NewEvent, end: EndStatus | null): void {
    const added = viewOf(this.#archive.add({ at: this.#clock.wallMs(), ...event }, end));
    for (const witness of this.#witnesses) witness(added);
  }
}

/** An end as the API shows it. */
export function exitViewOf(end: Omit<ArchivedEnd, 'id'>): ExitView {
  const { at, incarnation, pid, code, signal, cause, uptimeMs } = end;
  return { at: new Date(at).toISOString(), incarnation, pid, code, signal, cause, uptimeMs };
}

function viewOf({ at, ...event }: ArchivedEvent): EventView {
  const { seq, ...rest } = event;
  return { seq, at: new Date(at).toISOString(), ...rest };
}
