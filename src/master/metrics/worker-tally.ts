import type { ProbeResult } from '../../health/result.ts';
import type { Usage } from '../../limits/usage.ts';
import type { RemovedLogs } from '../../logs/removed.ts';
import { Counts } from '../../metrics/counts.ts';
import { labelText } from '../../metrics/exposition.ts';
import { Histogram } from '../../metrics/histogram.ts';
import { Rising } from '../../metrics/rising.ts';
import type { LogFigures } from '../../shim/protocol/figures.ts';

/** Different ends of one worker that are told apart: code, signal and cause together. */
const ENDS_TOLD_APART = 40;
/** Names come from the configuration, which may be changed again and again while this master lives. */
const PROBES_TOLD_APART = 40;
const LIMITS_TOLD_APART = 100;

/** Everything about one worker that is counted, since this master knows it. */
export class WorkerTally {
  readonly restarts = new Counts();
  readonly exits = new Counts(ENDS_TOLD_APART);
  readonly breaches = new Counts(LIMITS_TOLD_APART);
  readonly actions = new Counts(LIMITS_TOLD_APART);
  /** By label text. */
  readonly probeResults = new Map<string, number>();
  /** Label texts by probe and outcome: there may be thousands of looks a second, of a few kinds. */
  readonly #probeLabels = new Map<string, string>();
  readonly probeDurations = new Map<string, Histogram>();
  readonly cpuMs = new Rising('noise');
  readonly readBytes = new Rising('noise');
  readonly writtenBytes = new Rising('noise');
  readonly kernelThrottledMs = new Rising('beginning');
  readonly log = {
    bytes: new Rising('beginning'),
    lines: new Rising('beginning'),
    droppedBytes: new Rising('beginning'),
    droppedLines: new Rising('beginning'),
  };
  oomKills = 0;
  readonly removedLogs = { bytes: 0, lines: 0 };
  #throttledMs = 0;
  #share = 1;
  #shareSinceMs = 0;

  constructor() {
    // A counter that appears with 1 has not risen, for whoever computes rates.
    for (const reason of ['crash', 'start']) this.restarts.add({ reason }, 0);
  }

  probed(name: string, { outcome, latencyMs }: ProbeResult): void {
    const isToldApart = this.probeDurations.has(name) || this.probeDurations.size < PROBES_TOLD_APART;
    const probe = isToldApart ? name : 'other';
    const kind = `${probe} ${outcome}`;
    const labels = this.#probeLabels.get(kind) ?? labelText({ probe, outcome });
    this.#probeLabels.set(kind, labels);
    this.probeResults.set(labels, (this.probeResults.get(labels) ?? 0) + 1);
    const durations = this.probeDurations.get(probe) ?? new Histogram();
    this.probeDurations.set(probe, durations);
    durations.add(latencyMs / 1000);
  }

  /** @param incarnation whose use it is */
  used(incarnation: string, { cpuMs, readBytes, writtenBytes }: Usage): void {
    this.cpuMs.take(incarnation, cpuMs);
    if (readBytes !== null) this.readBytes.take(incarnation, readBytes);
    if (writtenBytes !== null) this.writtenBytes.take(incarnation, writtenBytes);
  }

  /** @param shim which has counted */
  logged(shim: string, { bytes, lines, droppedBytes, droppedLines }: LogFigures): void {
    this.log.bytes.take(shim, bytes);
    if (lines !== undefined) this.log.lines.take(shim, lines);
    this.log.droppedBytes.take(shim, droppedBytes);
    this.log.droppedLines.take(shim, droppedLines);
  }

  /** Rotated files of its log were removed for a budget. */
  logRemoved({ bytes, lines }: RemovedLogs): void {
    this.removedLogs.bytes += bytes;
    this.removedLogs.lines += lines;
  }

  /** From now on it runs only this share of the time. */
  shared(share: number, nowMs: number): void {
    this.#throttledMs = this.throttledMs(nowMs);
    this.#share = share;
    this.#shareSinceMs = nowMs;
  }

  /** Time that the master has kept it from running. */
  throttledMs(nowMs: number): number {
    if (this.#share === 1) return this.#throttledMs;
    return this.#throttledMs + (nowMs - this.#shareSinceMs) * (1 - this.#share);
  }
}
