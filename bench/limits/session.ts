import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { monotonicMs } from '../system/clock.ts';
import { runCommand } from '../system/command.ts';
import type { OwnProcesses } from '../system/own-processes.ts';
import { allPids, cpuSeconds, memoryMb } from '../system/process-table.ts';
import { waitUntil } from '../system/waiting.ts';
import { type Growth, isStopped, LIMIT_BYTES, readGrown } from './growth.ts';
import type { Guard } from './guards.ts';

export interface Scene {
  /** The run's temporary directory. */
  readonly dir: string;
  readonly own: OwnProcesses;
  /** programs/grower.c, compiled. */
  readonly grower: string;
}

/** How a guard met one worker that outgrew its limit. */
export interface Encounter {
  readonly actedMs: number;
  readonly overshootMb: number;
  /** It had all it ever wanted before it was stopped: the overshoot would have gone on. */
  readonly wasCapped: boolean;
}

/** Longer than any guard's interval. */
const PATIENCE_MS = 90_000;
/** The guard has settled, and knows its worker. */
const SETTLE_MS = 5000;
/** What a start of many leaves to be done, a collection of garbage for example, is over. */
const SETTLE_MANY_MS = 15_000;
const GRACE_MS = 10_000;

/** One worker outgrows its limit; resolves with when it was stopped. Throws when nobody has stopped it. */
export async function meet(scene: Scene, guard: Guard, growth: Growth): Promise<Encounter> {
  const { grower } = scene;
  return withGuard(scene, guard, 1, growth, async (record) => {
    const isDone = await waitUntil(() => isStopped(record, grower), 20, PATIENCE_MS);
    const grown = readGrown(record);
    if (!isDone || grown === null) throw new Error(`nobody has stopped it within ${PATIENCE_MS / 1000} s`);
    // The kernel stops it in the middle of a step, before it could note that it is at its limit.
    const isAtLimit = grown.crossedNs === 0n;
    if (isAtLimit && grown.bytes < LIMIT_BYTES * 0.9)
      throw new Error('it has ended before it was at its limit');
    return {
      actedMs: isAtLimit ? 0 : Number(grown.lastNs - grown.crossedNs) / 1e6,
      overshootMb: isAtLimit ? 0 : (grown.bytes - LIMIT_BYTES) / 1e6,
      wasCapped: grown.bytes + 2 ** 20 >= growth.mostBytes,
    };
  });
}

/** What it costs to watch so many workers that do nothing. */
export async function watchMany(
  scene: Scene,
  guard: Guard,
  workers: number,
  seconds: number,
): Promise<{ readonly cpuPercent: number; readonly pssMb: number }> {
  return withGuard(scene, guard, workers, null, async () => {
    const { own } = scene;
    const alive = (): number => allPids().filter((pid) => own.isWorker(pid)).length;
    if (!(await waitUntil(() => alive() >= workers, 500, 3 * PATIENCE_MS)))
      throw new Error(`only ${alive()} of ${workers} workers run`);
    await delay(SETTLE_MANY_MS);
    const pids = own.supervisors();
    const before = { at: monotonicMs(), cpu: cpuSeconds(pids) };
    await delay(seconds * 1000);
    const wallS = (monotonicMs() - before.at) / 1000;
    return { cpuPercent: (100 * (cpuSeconds(pids) - before.cpu)) / wallS, pssMb: memoryMb(pids).pss };
  });
}

/** @param growth null = the workers rest */
async function withGuard<T>(
  { dir, own, grower }: Scene,
  guard: Guard,
  count: number,
  growth: Growth | null,
  body: (record: string) => Promise<T>,
): Promise<T> {
  const place = mkdtempSync(join(dir, 'g'));
  const record = join(place, 'record');
  // A phase by chance: nobody looks just when it crosses its limit.
  const restMs = SETTLE_MS + Math.round(Math.random() * 1000);
  const { bytesPerS = 1, mostBytes = 1 } = growth ?? {};
  if (growth === null) closeSync(openSync(record, 'w'));
  const argv = [grower, record, LIMIT_BYTES, bytesPerS, mostBytes, restMs].map(String);
  const workers = Array.from({ length: count }, (_, id) => ({ name: `w${id}`, argv }));
  const env = own.environment;
  const setup = guard.configure({ dir: place, env, limitBytes: LIMIT_BYTES, workers });
  const outputFile = join(place, 'guard.out');
  const output = openSync(outputFile, 'w');
  try {
    setup.before?.();
    const [file = '', ...args] = setup.launch.argv;
    const guarding = spawn(file, args, {
      cwd: place,
      env: { ...env, ...setup.launch.env },
      stdio: ['ignore', output, output],
      detached: true,
    });
    guarding.on('error', () => {});
    try {
      return await body(record);
    } catch (error) {
      const said = readFileSync(outputFile, 'utf8').trim().slice(-300);
      throw new Error(`${(error as Error).message}; the guard said: ${said}`);
    } finally {
      if (setup.stop === 'SIGTERM') guarding.kill('SIGTERM');
      else await runCommand(setup.stop, env);
      await waitUntil(() => own.supervisors().length === 0, 50, GRACE_MS);
    }
  } finally {
    closeSync(output);
    own.sweep();
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
