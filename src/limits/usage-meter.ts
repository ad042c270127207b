import { AverageStart } from './average-start.ts';
import type { ConnectionCounts } from './connections.ts';
import type { ProcessForest } from './process-forest.ts';
import { type Subject, TreeMeter } from './tree-meter.ts';
import type { ProcessUsage, Reading, Usage, Wanted } from './usage.ts';

/** Who looks; each has its own "since the last time". */
export type Looker = 'monitor' | 'quota' | 'visitor' | 'history' | 'scrape';

/** Visitors that come sooner than this see what the last one saw: an average over less says nothing. */
const SHORTEST_VISIT_MS = 200;
/** Scrapes take what others have measured this recently: to whoever scrapes every few seconds it is now. */
const FRESH_MS = 1000;
/** An average over less is no peak worth keeping. */
const SHORTEST_PEAK_MS = 900;
/** Averages are over at least this, as far as there have been earlier looks. */
const SHORTEST_SPAN_MS: Readonly<Record<Looker, number>> = {
  monitor: 900,
  quota: 900,
  visitor: SHORTEST_VISIT_MS,
  history: 900,
  scrape: SHORTEST_VISIT_MS,
};

/** What one incarnation uses, as an average since the same looker looked last, or since its start. */
export class UsageMeter {
  readonly subject: Subject;
  readonly #tree: TreeMeter;
  readonly #startedAtMs: number;
  readonly #before = new Map<Looker, AverageStart>();
  #visit: Usage | null = null;
  #scraped: { readonly reading: Reading; readonly usage: Usage } | null = null;
  #peakRssBytes = 0;
  #peakCpuPercent = 0;

  /**
   * @param startedAtMs monotonic time of the start
   * @param keepsOpen see {@link TreeMeter}
   * @param connections see {@link TreeMeter}
   */
  constructor(
    subject: Subject,
    startedAtMs: number,
    forest: ProcessForest,
    keepsOpen: boolean,
    connections?: ConnectionCounts,
  ) {
    this.subject = subject;
    this.#startedAtMs = startedAtMs;
    this.#tree = new TreeMeter(subject, forest, keepsOpen, connections);
  }

  /** Null when nothing of it lives any more. */
  look(looker: Looker, wanted: Wanted, nowMs: number): Usage | null {
    if (looker === 'visitor' && this.#visit !== null && nowMs - this.#visit.atMs < SHORTEST_VISIT_MS) {
      return this.#visit;
    }
    const reading = this.#tree.measure(wanted, nowMs, looker === 'scrape' ? FRESH_MS : 0);
    if (reading === null) return null;
    if (looker === 'scrape' && reading === this.#scraped?.reading) return this.#scraped.usage;
    const { atMs } = reading;
    const before = this.#before.get(looker);
    // Looks may come in quick succession; the average is over a while all the same.
    if (before?.isOver(atMs) !== false)
      this.#before.set(looker, new AverageStart(reading, SHORTEST_SPAN_MS[looker]));
    this.#peakRssBytes = Math.max(this.#peakRssBytes, reading.rssBytes);
    const overMs = Math.max(1, atMs - (before?.fromMs(atMs) ?? this.#startedAtMs));
    const cpuPercent = (Math.max(0, reading.cpuMs - (before?.reading.cpuMs ?? 0)) * 100) / overMs;
    if (overMs >= SHORTEST_PEAK_MS) this.#peakCpuPercent = Math.max(this.#peakCpuPercent, cpuPercent);
    const usage: Usage = {
      ...reading,
      byProcess: looker === 'visitor' ? byProcess(reading, before?.reading, overMs) : [],
      cpuPercent,
      readRate: rate(reading.readBytes, before?.reading.readBytes, overMs),
      writeRate: rate(reading.writtenBytes, before?.reading.writtenBytes, overMs),
      overMs,
      hasRested: before?.reading.runs === reading.runs,
      peakRssBytes: this.#peakRssBytes,
      peakCpuPercent: this.#peakCpuPercent,
    };
    if (looker === 'visitor') this.#visit = usage;
    if (looker === 'scrape') this.#scraped = { reading, usage };
    return usage;
  }

  /**
   * Whether nothing has run since a look of this looker: one that {@link Usage.hasRested} would find everything as it was. Counts as
   * a look, but makes nothing.
   * @param runs see {@link Reading.runs}, at that look
   */
  rests(looker: Looker, runs: number, nowMs: number): boolean {
    const before = this.#before.get(looker);
    if (before?.reading.runs !== runs || this.#tree.runs !== runs || !this.#tree.rests(nowMs)) return false;
    before.rested(nowMs);
    return true;
  }

  /** From now on files stay open between two looks. */
  keepOpen(): void {
    this.#tree.keepOpen();
  }

  /** See {@link TreeMeter.proportionalBytes}. */
  proportionalBytes(): number | null {
    return this.#tree.proportionalBytes();
  }

  close(): void {
    this.#tree.close();
  }
}

function byProcess(
  { processes }: Reading,
  before: Reading | undefined,
  overMs: number,
): readonly ProcessUsage[] {
  const earlier = new Map(before?.processes.map((one) => [one.pid, one]));
  return processes.map((one) => {
    const same = earlier.get(one.pid);
    const since = same?.startTime === one.startTime ? same.cpuMs : 0;
    return { ...one, cpuPercent: (Math.max(0, one.cpuMs - since) * 100) / overMs };
  });
}

/** Per second. A look before that did not ask for this figure (null) gives no rate. */
function rate(now: number | null, earlier: number | null | undefined, overMs: number): number | null {
  if (now === null || earlier === null) return null;
  return (Math.max(0, now - (earlier ?? 0)) * 1000) / overMs;
}
