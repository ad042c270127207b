import type { LogFormat } from './fleet.ts';
import { runFleet } from './fleet-run.ts';
import { planLogRun } from './log-run.ts';
import { LOG_SHAPES, type LogShape } from './measures/log-shapes.ts';
import { measureLogs } from './measures/logs.ts';
import { measureProbes, PROBED_WORKERS } from './measures/probes.ts';
import type { Options } from './options.ts';
import type { Peer } from './peers/peer.ts';
import { ProbedPage } from './probed-page.ts';
import type { Programs } from './programs/compile.ts';
import type { Results } from './results.ts';
import { Session, type SessionPlan } from './session.ts';
import type { OwnProcesses } from './system/own-processes.ts';

/** What all passes share. */
export interface Bench {
  readonly options: Options;
  readonly peers: readonly Peer[];
  readonly programs: Programs;
  readonly own: OwnProcesses;
  /** Temporary directory of the run. */
  readonly dir: string;
  readonly results: Results;
  readonly say: (line: string) => void;
}

/** Measures everything as often as asked for. Peers take turns in random order, so that a noisy minute hits all alike. */
export async function runPasses(bench: Bench): Promise<void> {
  const { options } = bench;
  const wantsFleets = [...options.only].some((measure) => measure !== 'logs' && measure !== 'probes');
  for (let pass = 1; pass <= options.passes; pass++) {
    for (const count of wantsFleets ? options.fleets : []) {
      for (const peer of shuffled(bench.peers)) await fleetSession(bench, peer, pass, count);
    }
    for (const peer of options.only.has('probes') ? shuffled(bench.peers.filter(hasProbes)) : []) {
      await probeSession(bench, peer, pass);
    }
    for (const shape of options.only.has('logs') ? LOG_SHAPES : []) {
      for (const { peer, format } of shuffled(bench.peers.flatMap(captures))) {
        await logSession(bench, peer, format, pass, shape);
      }
    }
  }
}

/** The name under which a peer's log capture is listed. */
export function captureName(peer: Peer, format: LogFormat): string {
  return format === 'raw' ? peer.name : `${peer.name}, ${format}`;
}

async function fleetSession(bench: Bench, peer: Peer, pass: number, workers: number): Promise<void> {
  const { own, dir, programs, options } = bench;
  const argumentsOf = (stamps: string, _dir: string, id: number) => [
    programs.worker,
    'sleep',
    stamps,
    String(id),
  ];
  const plan: SessionPlan = { own, dir, workers, logs: 'none', argumentsOf };
  bench.say(`pass ${pass}/${options.passes}  ${workers} workers  ${peer.name}`);
  const record = bench.results.recorder(pass, peer.name, workers);
  const onFailure = (measure: string, error: Error) => fail(bench, pass, peer.name, workers, measure, error);
  await within(peer, plan, onFailure, (session) => runFleet(session, options, record, onFailure));
}

async function probeSession(bench: Bench, peer: Peer, pass: number): Promise<void> {
  const { own, dir, programs, options, results } = bench;
  using page = await ProbedPage.start();
  const argumentsOf = (stamps: string, _dir: string, id: number) => [
    programs.worker,
    'sleep',
    stamps,
    String(id),
  ];
  const plan = { own, dir, workers: PROBED_WORKERS, logs: 'none', argumentsOf, probedUrl: page.url } as const;
  bench.say(`pass ${pass}/${options.passes}  ${PROBED_WORKERS} probes a second  ${peer.name}`);
  const record = results.recorder(pass, peer.name, PROBED_WORKERS);
  const onFailure = (measure: string, error: Error) =>
    fail(bench, pass, peer.name, PROBED_WORKERS, measure, error);
  await within(peer, plan, onFailure, (session) => measureProbes(session, record, page, options.idleSeconds));
}

async function logSession(
  bench: Bench,
  peer: Peer,
  format: Exclude<LogFormat, 'none'>,
  pass: number,
  shape: LogShape,
): Promise<void> {
  const run = planLogRun(shape, bench.options.logBytes, bench.programs);
  const plan: SessionPlan = {
    own: bench.own,
    dir: bench.dir,
    workers: shape.writers,
    logs: format,
    argumentsOf: run.argumentsOf,
  };
  const name = captureName(peer, format);
  bench.say(
    `pass ${pass}/${bench.options.passes}  ${shape.writers} × ${shape.chunkBytes}-byte writes  ${name}`,
  );
  const record = bench.results.recorder(pass, name, shape.writers);
  const onFailure = (measure: string, error: Error) => fail(bench, pass, name, shape.writers, measure, error);
  await within(peer, plan, onFailure, async (session) => {
    await measureLogs(session, record, run.planIn(session.fleet.dir)).catch((error) =>
      onFailure('logs', error),
    );
  });
}

async function within(
  peer: Peer,
  plan: SessionPlan,
  onFailure: (measure: string, error: Error) => void,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await Session.prepare(peer, plan);
  try {
    await use(session);
  } catch (error) {
    onFailure('session', error as Error);
  } finally {
    await session.close();
  }
}

function fail(
  bench: Bench,
  pass: number,
  peer: string,
  workers: number,
  measure: string,
  error: Error,
): void {
  bench.results.failures.push({ pass, peer, workers, measure, reason: error.message });
  bench.say(`  ${peer}: ${measure} failed: ${error.message}`);
}

function captures(peer: Peer): { readonly peer: Peer; readonly format: Exclude<LogFormat, 'none'> }[] {
  return peer.logFormats.map((format) => ({ peer, format }));
}

function hasProbes({ hasProbes }: Peer): boolean {
  return hasProbes === true;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
