import type { HealthMonitor } from './monitor.ts';
import type { Probe } from './probe.ts';

const BLIND_AFTER = 3;

/**
 * What keeps a worker from being well, in words for the NOTE column: `waits for READY=1`, `startup 2/30: connection refused`,
 * `not ready: HTTP 503`. Empty when there is nothing to say.
 */
export function healthNote({ probes, status, awaited }: HealthMonitor): string {
  const notes = [status, awaited, ...probes.filter((probe) => probe.isActive).map(noteOf)];
  return notes.filter((note) => note !== '').join('; ');
}

function noteOf(probe: Probe): string {
  const { definition, tally, latest } = probe;
  const { roles, name, failureThreshold } = definition;
  const found = latest?.message ?? 'not asked yet';
  if (roles.includes('startup')) {
    return tally.verdict === 'passing' ? '' : `startup ${tally.failures}/${failureThreshold}: ${found}`;
  }
  if (isBlind(probe)) return `${name} unknown: ${found}`;
  if (roles.includes('liveness') && tally.failures > 0) {
    return `${name} ${tally.failures}/${failureThreshold}: ${found}`;
  }
  return roles.includes('readiness') && tally.verdict !== 'passing' ? `not ready: ${found}` : '';
}

/** One look that nobody could make is an accident; when there are several in a row nobody watches the worker. */
function isBlind({ results, latest }: Probe): boolean {
  const newest = results.slice(0, BLIND_AFTER);
  return (
    newest.length === BLIND_AFTER &&
    newest.every(({ outcome, incarnation }) => outcome === 'unknown' && incarnation === latest?.incarnation)
  );
}
