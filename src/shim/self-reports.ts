import { isDeepStrictEqual } from 'node:util';
import { type AwaitedLine, lineKey } from '../shared/awaited-line.ts';
import type { AwaitedLines } from './awaited-lines.ts';
import { complain } from './complain.ts';
import type { Notifications } from './notifications.ts';
import type { Outputs } from './outputs.ts';
import type { IncarnationFacts, LineOutcome, NotifyNews } from './protocol/facts.ts';
import type { Notice } from './protocol/notices.ts';
import type { Results } from './protocol/requests.ts';
import type { NotifySpec } from './protocol/specs.ts';
import { standingAfter } from './protocol/standing.ts';
import type { ReadyPipes } from './ready-pipes.ts';
import type { Live, Roster } from './roster.ts';

export interface SelfReportsParts {
  readonly roster: Roster;
  readonly outputs: Outputs;
  readonly notifications: Notifications;
  readonly readyPipes: ReadyPipes;
  readonly lines: AwaitedLines;
  readonly tell: (notice: Notice) => void;
}

/**
 * What workers say about themselves, by `sd_notify`, a newline on a descriptor or a line of their output: listens from the
 * start of each incarnation, tells the master, and remembers it with the incarnation.
 */
export class SelfReports {
  readonly #parts: SelfReportsParts;

  constructor(parts: SelfReportsParts) {
    this.#parts = parts;
  }

  /** An incarnation has begun. It may have said something already. */
  listenTo(facts: IncarnationFacts, spec: NotifySpec | undefined): void {
    if (spec !== undefined && 'fd' in spec) this.#parts.readyPipes.expect(facts);
    else if (spec !== undefined && 'access' in spec) this.#parts.notifications.expect(facts, spec.access);
    this.#parts.lines.identify(facts);
  }

  /** Goes on listening to one that an earlier shim has started. */
  listenAgain(facts: IncarnationFacts, spec: NotifySpec): void {
    try {
      const output = this.#parts.outputs.get(facts.worker);
      if ('fd' in spec) this.#parts.readyPipes.resume(facts);
      else if ('log' in spec) {
        const isOver = facts.hasSaidReady === true || output === undefined;
        if (!isOver) this.#parts.lines.resume(facts, output, spec.log);
      } else {
        this.#parts.notifications.open(facts.worker);
        this.#parts.notifications.expect(facts, spec.access);
      }
    } catch (error) {
      complain(`${facts.worker}: it cannot be heard: ${(error as Error).message}`);
    }
  }

  /** What it has said so far is taken in: its process has ended, or somebody waits for a word of it. */
  hearOut(worker: string): void {
    this.#parts.notifications.hearOut(worker);
  }

  /** The incarnation goes on with another main process. */
  goesOn(facts: IncarnationFacts): void {
    this.#parts.notifications.goesOn(facts);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#parts.notifications.close(worker);
    this.#parts.readyPipes.close(worker);
    this.#parts.lines.forget(worker);
  }

  /** What it has said and holds from now on; a shim and a master that come later know it too. */
  remember({ id }: IncarnationFacts, news: NotifyNews): void {
    const { roster } = this.#parts;
    const live = roster.get(id);
    if (live === undefined) return;
    const { facts } = live;
    const before = facts.said ?? {};
    const said = standingAfter(before, news, Date.now());
    const isReadyNow = news.ready === true && facts.hasSaidReady !== true;
    if (!isReadyNow && isDeepStrictEqual(said, before)) return;
    const next = { ...facts, said, ...(isReadyNow ? { hasSaidReady: true as const } : {}) };
    const isOnlyStatus = !isReadyNow && isDeepStrictEqual({ ...said, status: '' }, { ...before, status: '' });
    // What it does may change many times a second: a master that comes later hears it from us, and no file is written.
    if (isOnlyStatus) roster.add({ ...live, facts: next });
    else roster.learn(live, next);
  }

  /** It has said, in other words than those of sd_notify, that it is ready. */
  saidReady(facts: IncarnationFacts): void {
    this.remember(facts, { ready: true });
    this.#parts.tell({ type: 'notified', of: facts.id, worker: facts.worker, news: { ready: true } });
  }

  /** Others wait for these lines of it. Says what has come of them, and which were not looked for from its first byte on. */
  awaitLines(of: string, lines: readonly AwaitedLine[]): Results['awaitLines'] {
    const live = this.#parts.roster.get(of);
    const output = live === undefined ? undefined : this.#parts.outputs.get(live.facts.worker);
    if (live === undefined || output === undefined) return { late: [], settled: [] };
    const keys = new Set(lines.map(lineKey));
    const known = live.facts.lines ?? [];
    const settled = known.filter((line) => keys.has(lineKey(line)));
    if (settled.length < known.length) this.#rememberLines(live, settled);
    const settledKeys = new Set(settled.map(lineKey));
    const open = lines.filter((line) => !settledKeys.has(lineKey(line)));
    return { late: this.#parts.lines.change(live.facts, output, open), settled };
  }

  /** What has come of a line that others wait for; a shim and a master that come later know it too. */
  lineSettled({ id, worker }: Pick<IncarnationFacts, 'id' | 'worker'>, outcome: LineOutcome): void {
    const live = this.#parts.roster.get(id);
    const known = live?.facts.lines ?? [];
    if (live === undefined || known.some((line) => lineKey(line) === lineKey(outcome))) return;
    this.#rememberLines(live, [...known, outcome]);
    this.#parts.tell({ type: 'notified', of: id, worker, news: { line: outcome } });
  }

  /** Somebody has found it in the log. */
  lineFound(of: string, outcome: LineOutcome): void {
    const live = this.#parts.roster.get(of);
    if (live === undefined) return;
    const saysReady = this.#parts.lines.found(live.facts.worker, outcome) && outcome.outcome === 'matched';
    if (saysReady && live.facts.hasSaidReady !== true) this.saidReady(live.facts);
    this.lineSettled(live.facts, outcome);
  }

  #rememberLines(live: Live, lines: readonly LineOutcome[]): void {
    this.#parts.roster.learn(live, { ...live.facts, lines });
  }
}
