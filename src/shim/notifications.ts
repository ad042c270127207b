import { closeSync } from 'node:fs';
import { systemTimers, type TimerClock } from '../shared/timer-clock.ts';
import type { Datagram } from './native/datagrams.ts';
import type { Native, Poller } from './native/native.ts';
import { NotificationFlow } from './notification-flow.ts';
import { isAlive, ownersOf, readStat } from './process-table.ts';
import type { IncarnationFacts, NotifyNews } from './protocol/facts.ts';
import type { Notice } from './protocol/notices.ts';
import type { ProcessTrees } from './tree.ts';

/** Messages taken at once before others have their turn. */
const MESSAGES_PER_TURN = 64;
/** Signs of life closer together than this are one: a worker may send as many as it likes (I11). */
const ALIVE_TOLD_MS = 100;
const STATUS_LENGTH = 256;
/** More than the kernel keeps for one address (net.unix.max_dgram_qlen is 10, or 512), where all that is there is taken. */
const ALL_KEPT = 1024;
/** Messages kept of a process whose start is not finished yet. */
const EARLY_KEPT = 16;

export interface NotificationsParts {
  readonly native: Native | null;
  /** Makes the addresses of this shim its own among several. */
  readonly prefix: string;
  readonly trees: ProcessTrees;
  readonly tell: (notice: Notice) => void;
  /** Keeps what an incarnation has said, as far as it holds from now on. */
  readonly remember: (facts: IncarnationFacts, news: NotifyNews) => void;
  /** Goes on with the main process that the worker has named; returns why not, if so. */
  readonly follow: (facts: IncarnationFacts, pid: number) => string | null;
  readonly clock?: TimerClock;
}

type Access = 'main' | 'all';

interface Expected {
  readonly fd: number;
  /** null while a process is being started whose pid nobody knows yet. */
  facts: IncarnationFacts | null;
  /** What was said in that time. */
  readonly early: Datagram[];
  /** Null when nobody is expected to say anything. */
  flow: NotificationFlow | null;
  access: Access;
  toldAliveMs: number;
  hasRemarked: boolean;
}

/**
 * Hears what workers say about themselves by `sd_notify`: one address a worker, kept while the worker is configured.
 * Who may speak is decided by what the kernel says of the sender, never by the message.
 */
export class Notifications {
  readonly #parts: NotificationsParts;
  readonly #byWorker = new Map<string, Expected>();
  readonly #byFd = new Map<number, Expected>();
  #poller: Poller | null = null;

  constructor(parts: NotificationsParts) {
    this.#parts = parts;
  }

  /** The value of NOTIFY_SOCKET for this worker. Throws an Error where there is no such thing. */
  open(worker: string): string {
    const { native, prefix } = this.#parts;
    if (native === null)
      throw new Error('notify needs the native calls (koffi), which are not available here');
    const name = `${prefix}/${worker}`;
    const known = this.#byWorker.get(worker);
    if (known !== undefined) {
      this.#dropLeftOver(known);
      known.facts = null;
      return `@${name}`;
    }
    const fd = native.datagrams.listen(name);
    if (fd < 0) throw new Error(`cannot listen for notifications: errno ${-fd}`);
    const expected: Expected = {
      fd,
      facts: null,
      early: [],
      flow: null,
      access: 'main',
      toldAliveMs: Number.NEGATIVE_INFINITY,
      hasRemarked: false,
    };
    this.#byWorker.set(worker, expected);
    this.#byFd.set(fd, expected);
    this.#poller ??= native.createPoller((readable) => this.#readable(readable));
    this.#poller.add(fd);
    return `@${name}`;
  }

  /** From now on messages are about this incarnation. */
  expect(facts: IncarnationFacts, access: Access): void {
    const expected = this.#byWorker.get(facts.worker);
    if (expected === undefined) return;
    expected.flow?.close();
    expected.flow = this.#flowOf(expected, facts);
    expected.facts = facts;
    expected.access = access;
    expected.hasRemarked = false;
    expected.toldAliveMs = Number.NEGATIVE_INFINITY;
    for (const message of expected.early.splice(0)) this.#heard(expected, facts, message);
  }

  /** The incarnation goes on with another main process. */
  goesOn(facts: IncarnationFacts): void {
    const expected = this.#byWorker.get(facts.worker);
    if (expected?.facts?.id === facts.id) expected.facts = facts;
  }

  /** The worker is configured no more. */
  close(worker: string): void {
    const expected = this.#byWorker.get(worker);
    if (expected === undefined) return;
    this.#byWorker.delete(worker);
    this.#byFd.delete(expected.fd);
    expected.flow?.close();
    this.#poller?.remove(expected.fd);
    closeSync(expected.fd);
  }

  /** Takes in what the worker has said so far; its last words may name who goes on after it. */
  hearOut(worker: string): void {
    const expected = this.#byWorker.get(worker);
    if (expected === undefined) return;
    this.#receive(expected, () => true, ALL_KEPT);
    expected.flow?.settle();
  }

  /** This shim ends, and the workers go on: what they have said is remembered. */
  settleAll(): void {
    for (const { flow } of this.#byWorker.values()) flow?.settle();
  }

  #flowOf(expected: Expected, { id, worker, hasSaidReady }: IncarnationFacts): NotificationFlow {
    const { tell, remember, follow, clock = systemTimers } = this.#parts;
    const now = (): IncarnationFacts | null => (expected.facts?.id === id ? expected.facts : null);
    return new NotificationFlow({
      hasSaidReady: hasSaidReady === true,
      clock,
      pass: (news) => {
        const facts = now();
        if (facts === null) return;
        remember(facts, news);
        tell({ type: 'notified', of: id, worker, news });
      },
      follow: (pid) => {
        const facts = now();
        if (facts === null || facts.pid === pid) return;
        const why = follow(facts, pid);
        if (why !== null) this.#remark(expected, facts, `MAINPID=${pid} is not followed: ${why}`);
      },
      leftOut: (count) => tell({ type: 'remark', worker, message: leftOutText(count) }),
    });
  }

  /** What was sent before the next incarnation began is not about that, whoever sent it. */
  #dropLeftOver({ fd, early, flow }: Expected): void {
    flow?.close();
    early.length = 0;
    for (let count = 0; count < ALL_KEPT; count++) {
      if ((this.#parts.native?.datagrams.receive(fd) ?? null) === null) return;
    }
  }

  #readable(fd: number): void {
    const expected = this.#byFd.get(fd);
    // To look for a process that was named is a scan of all: others have their turn before the next one.
    if (expected !== undefined) this.#receive(expected, (hasLooked) => !hasLooked);
  }

  /** @param goesOn told of each message whether it made us look at all processes */
  #receive(expected: Expected, goesOn: (hasLooked: boolean) => boolean, longest = MESSAGES_PER_TURN): void {
    for (let count = 0; count < longest; count++) {
      const message = this.#parts.native?.datagrams.receive(expected.fd) ?? null;
      if (message === null) return;
      if (expected.facts !== null) {
        if (!goesOn(this.#heard(expected, expected.facts, message))) return;
      } else if (expected.early.length < EARLY_KEPT) expected.early.push(message);
    }
  }

  /** Returns whether it named a process that had to be looked for. */
  #heard(expected: Expected, facts: IncarnationFacts, { text, pid, uid }: Datagram): boolean {
    // A barrier was answered when its descriptor was let go of, whoever sent it: systemd-notify has one behind each message.
    const { flow } = expected;
    if (text.trim() === 'BARRIER=1' || flow === null) return false;
    const refused = this.#whyRefused(expected, facts, pid, uid);
    if (refused !== null) {
      this.#remark(expected, facts, `a notification of pid ${pid} is not listened to: ${refused}`);
      return false;
    }
    const { news, mainPid, notes } = parseNotification(text);
    for (const note of notes) this.#remark(expected, facts, note);
    // It may name again the one that it has, before the one it has named in between is followed.
    const { nextMain = facts.pid } = flow;
    const wasLookedFor = pid === flow.nextMain;
    const isNamed = mainPid !== undefined && !Number.isNaN(mainPid) && mainPid !== nextMain;
    const hasLooked = (isNamed && flow.name(mainPid)) || wasLookedFor;
    const isOnlyAlive = Object.keys(news).length === 1 && news.watchdog === 'alive';
    if (!isOnlyAlive) {
      flow.hear(news);
      return hasLooked;
    }
    const nowMs = (this.#parts.clock ?? systemTimers).monotonicMs();
    if (nowMs - expected.toldAliveMs < ALIVE_TOLD_MS) return hasLooked;
    expected.toldAliveMs = nowMs;
    this.#parts.tell({ type: 'notified', of: facts.id, worker: facts.worker, news });
    return hasLooked;
  }

  #whyRefused({ access, flow }: Expected, facts: IncarnationFacts, pid: number, uid: number): string | null {
    // One that has ended has its last words heard, reaped or not.
    if (pid === facts.pid && (readStat(pid)?.startTime ?? facts.startTime) === facts.startTime) return null;
    // It is about to be the main process, if it can be.
    if (pid === flow?.nextMain && this.#isMember(facts, pid)) return null;
    if (access === 'main') return 'it is not the main process, and access is main';
    if (this.#isMember(facts, pid)) return null;
    // A helper such as systemd-notify has often gone by now; then only its user can be asked for.
    const isOfItsUser = uid === 0 || ownersOf(facts.pid).includes(uid);
    return isOfItsUser && !isAlive(readStat(pid)) ? null : 'it is no process of the worker';
  }

  #isMember(facts: IncarnationFacts, pid: number): boolean {
    return this.#parts.trees.members(facts).some((member) => member.pid === pid);
  }

  /** Once for each incarnation: a stranger could fill the journal otherwise. */
  #remark(expected: Expected, { worker }: IncarnationFacts, message: string): void {
    if (expected.hasRemarked) return;
    expected.hasRemarked = true;
    this.#parts.tell({ type: 'remark', worker, message });
  }
}

function leftOutText(count: number): string {
  const what = 'what it says of itself (ready or not, main process)';
  return `${what} changes too fast: ${count} of these notifications were not passed on, because a later one came at once`;
}

export interface Notification {
  readonly news: NotifyNews;
  /** The main process from now on, as the worker says; NaN when that is no number. */
  readonly mainPid?: number;
  /** What is not followed. */
  readonly notes: readonly string[];
}

/** What a message says. */
export function parseNotification(text: string): Notification {
  const said = new Map<string, string>();
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0) said.set(line.slice(0, equals), line.slice(equals + 1));
  }
  const notes: string[] = [];
  const pid = said.get('MAINPID');
  const isNumber = pid !== undefined && /^\d{1,10}$/.test(pid);
  if (pid !== undefined && !isNumber)
    notes.push(`MAINPID=${pid.slice(0, STATUS_LENGTH)} is not followed: it is no process number`);
  if (said.has('FDSTORE')) notes.push('FDSTORE=1 is ignored: descriptors are not kept');
  const watchdog = said.get('WATCHDOG');
  const status = said.get('STATUS');
  return {
    news: {
      ...(said.get('READY') === '1' ? { ready: true } : {}),
      ...(said.get('RELOADING') === '1' ? { reloading: true } : {}),
      ...(said.get('STOPPING') === '1' ? { stopping: true } : {}),
      ...(status === undefined ? {} : { status: status.slice(0, STATUS_LENGTH) }),
      ...(watchdog === '1' ? { watchdog: 'alive' as const } : {}),
      ...(watchdog === 'trigger' ? { watchdog: 'trigger' as const } : {}),
      ...microseconds('watchdogMs', said.get('WATCHDOG_USEC')),
      ...microseconds('extendMs', said.get('EXTEND_TIMEOUT_USEC')),
    },
    ...(pid === undefined ? {} : { mainPid: isNumber ? Number(pid) : Number.NaN }),
    notes,
  };
}

function microseconds<K extends string>(key: K, text: string | undefined): { readonly [P in K]?: number } {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return {};
  return { [key]: Number(text) / 1000 } as { readonly [P in K]?: number };
}
