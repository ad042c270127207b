import type { CheckResult, ProbeView } from '../api/contract/probes.ts';
import { probeText } from '../health/check-text.ts';
import type { Probe } from '../health/probe.ts';
import type { ProbeResult } from '../health/result.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { Fleet } from './fleet.ts';

/** Makes all checks of these workers now. Throws HsuError `not_found` before any is made. */
export function checkWorkers(fleet: Fleet, names: readonly string[]): readonly Promise<CheckResult>[] {
  const workers = names.map((name) => fleet.require(name));
  return workers.map(checkWorker);
}

async function checkWorker(worker: WorkerActor): Promise<CheckResult> {
  const found = await worker.health.check();
  const outcomes = new Set(found.map(({ result }) => result.outcome));
  const probes = found.map(({ probe, result }) => ({
    name: probe.definition.name,
    check: probeText(probe.definition),
    result: resultView(result),
  }));
  return { worker: worker.name, outcome: worst(outcomes), probes };
}

function worst(outcomes: ReadonlySet<ProbeResult['outcome']>): CheckResult['outcome'] {
  if (outcomes.size === 0) return 'none';
  if (outcomes.has('fail')) return 'fail';
  return outcomes.has('unknown') ? 'unknown' : 'pass';
}

/** A probe as `describe` shows it. */
export function probeView(probe: Probe): ProbeView {
  const { definition, tally, results, isActive } = probe;
  const { name, roles, successThreshold, failureThreshold, periodMs, timeoutMs } = definition;
  return {
    name,
    decides: roles,
    check: probeText(definition),
    state: isActive ? tally.verdict : 'idle',
    successes: tally.successes,
    failures: tally.failures,
    successThreshold,
    failureThreshold,
    periodMs,
    timeoutMs,
    results: results.map(resultView),
  };
}

function resultView({ at, outcome, latencyMs, message, output, incarnation }: ProbeResult) {
  const rounded = Math.round(latencyMs * 10) / 10;
  return { at: new Date(at).toISOString(), outcome, latencyMs: rounded, message, output, incarnation };
}
