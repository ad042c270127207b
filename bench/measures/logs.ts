import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogFormat } from '../fleet.ts';
import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { mustRun } from '../system/command.ts';
import { cpuSeconds } from '../system/process-table.ts';
import { waitUntil } from '../system/waiting.ts';
import { LINE_BYTES, type LogShape, logMetric } from './log-shapes.ts';

const START_TIMEOUT_MS = 60_000;
/** Leaves the supervisor's own boot out of the CPU figure. */
const SETTLE_MS = 1000;
const WRITE_TIMEOUT_MS = 180_000;
/** The capture is over when everything has arrived, or when the files have not grown for so long. */
const COMPLETE_QUIET_MS = 300;
const GIVE_UP_QUIET_MS = 5000;

/** What the writers of a session were told to do. */
export interface LogPlan {
  readonly shape: LogShape;
  readonly bytesPerWriter: number;
  /** FIFO on which the writers wait for the word to begin. */
  readonly go: string;
  readonly checkLog: string;
}

/**
 * Lets workers write and takes throughput, CPU of the supervisor's processes for each GB, and what became of every
 * line. The time runs from the word to begin until the last write to a log file, as the file's mtime says.
 */
export async function measureLogs(session: Session, record: Record, plan: LogPlan): Promise<void> {
  await mustRun({ argv: ['mkfifo', plan.go] });
  // Open for both ways until the end: then the order of opening does not matter and no byte is lost.
  const go = openSync(plan.go, 'r+');
  try {
    await session.launch();
    await capture(session, record, plan, () => writeSync(go, Buffer.alloc(plan.shape.writers)));
  } finally {
    closeSync(go);
  }
  await countLines(session, plan, record);
}

async function capture(session: Session, record: Record, plan: LogPlan, begin: () => void): Promise<void> {
  const { writers } = plan.shape;
  await waitUntil(() => started(session) >= writers || session.ended !== undefined, 5, START_TIMEOUT_MS);
  if (started(session) < writers) {
    throw new Error(`${started(session)} of ${writers} writers started; ${session.trouble()}`);
  }
  await delay(SETTLE_MS);
  const supervisors = session.own.supervisors();
  const cpuBefore = cpuSeconds(supervisors);
  const begunAt = monotonicMs();
  begin();
  if (!(await waitUntil(() => written(session) >= writers, 10, WRITE_TIMEOUT_MS))) {
    throw new Error(`${written(session)} of ${writers} writers were done after ${WRITE_TIMEOUT_MS / 1000} s`);
  }
  const bytes = plan.bytesPerWriter * writers;
  const endedAt = await captureEnd(session, bytes);
  const cpu = cpuSeconds(supervisors) - cpuBefore;
  record(logMetric(plan.shape, 'mbPerS'), bytes / 1e3 / (endedAt - begunAt));
  record(logMetric(plan.shape, 'cpuSPerGb'), cpu / (bytes / 1e9));
}

function started(session: Session): number {
  session.stamps.refresh();
  return session.stamps.started.size;
}

function written(session: Session): number {
  session.stamps.refresh();
  return session.stamps.wroteAll.size;
}

/** When the last byte reached a file, in CLOCK_MONOTONIC milliseconds. */
async function captureEnd(session: Session, expectedBytes: number): Promise<number> {
  let bytes = -1;
  let changedAt = monotonicMs();
  for (;;) {
    const now = captured(session);
    if (now.bytes !== bytes) changedAt = monotonicMs();
    bytes = now.bytes;
    const quietMs = monotonicMs() - changedAt;
    if (quietMs > (bytes >= expectedBytes ? COMPLETE_QUIET_MS : GIVE_UP_QUIET_MS)) {
      const epochToMonotonicMs = monotonicMs() - Date.now();
      return Math.max(now.mtimeMs + epochToMonotonicMs, lastWriteMs(session));
    }
    await delay(20);
  }
}

function lastWriteMs(session: Session): number {
  return Math.max(...[...session.stamps.wroteAll.values()].map((stamp) => stamp.atMs));
}

function captured(session: Session): { readonly bytes: number; readonly mtimeMs: number } {
  let bytes = 0;
  let mtimeMs = 0;
  for (const worker of session.fleet.workers) {
    for (const file of session.setup.logFiles(worker)) {
      const stat = statSync(file, { throwIfNoEntry: false });
      bytes += stat?.size ?? 0;
      mtimeMs = Math.max(mtimeMs, stat?.mtimeMs ?? 0);
    }
  }
  return { bytes, mtimeMs };
}

async function countLines(session: Session, plan: LogPlan, record: Record): Promise<void> {
  const format: LogFormat = session.fleet.logs;
  const lines = Math.floor(plan.bytesPerWriter / LINE_BYTES);
  const totals = { seen: 0, lost: 0, torn: 0, duplicated: 0 };
  for (const worker of session.fleet.workers) {
    const files = session.setup.logFiles(worker).filter((file) => statSync(file, { throwIfNoEntry: false }));
    const argv = [plan.checkLog, format, String(worker.id), String(lines), String(LINE_BYTES), ...files];
    const counted = JSON.parse((await mustRun({ argv })).stdout) as typeof totals;
    totals.seen += counted.seen;
    totals.lost += counted.lost;
    totals.torn += counted.torn;
    totals.duplicated += counted.duplicated;
  }
  for (const [name, value] of Object.entries(totals)) record(logMetric(plan.shape, name), value);
}
