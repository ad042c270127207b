import type { Attachment } from './definition.ts';
import type { DrainCheck, DrainRules } from './drain-definition.ts';
import { normalizeCheck } from './normalize-check.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSignal } from './normalize-signals.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import type { RawDrain, RawDrainCondition } from './raw-drain.ts';
import { durationMs } from './written-values.ts';

const TIMEOUT_MS = 20_000;
const PERIOD_MS = 1000;
const SHORTEST_PERIOD_MS = 50;
const CONDITIONS = ['connections', 'http', 'exec'] as const;

/** What comes before the stop sequence; undefined = it begins at once. */
export function normalizeDrain(
  worker: RawWorker,
  attachment: Attachment | undefined,
  base: Path,
  context: NormalizeContext,
): DrainRules | undefined {
  const { report } = context;
  if (worker.drain === undefined) return undefined;
  const path: Path = [...base, 'drain'];
  const isShort = typeof worker.drain !== 'object';
  const written: RawDrain = isShort ? { delay: worker.drain as string } : (worker.drain as RawDrain);
  checkTold(written, attachment, path, context);
  const until =
    written.until === undefined ? undefined : conditionOf(written.until, [...path, 'until'], context);
  const delayMs = durationMs(written.delay, 0);
  if (delayMs === 0 && written.until === undefined && !report.hasErrorIn(path)) {
    report.error(path, 'says neither how long nor until when', {
      hint: 'write drain: 5s, or drain: {until: {connections: 0}}',
    });
  }
  const timeoutMs = durationMs(written.timeout, Math.max(TIMEOUT_MS, delayMs));
  checkTimes(written, delayMs, timeoutMs, path, context);
  const signal =
    written.signal === undefined ? undefined : normalizeSignal(written.signal, [...path, 'signal'], report);
  return {
    signal,
    delayMs,
    until,
    timeoutMs: until === undefined ? delayMs : timeoutMs,
    periodMs: durationMs(written.period, PERIOD_MS),
  };
}

/** A process that somebody else started is told no more than it may be. */
function checkTold(
  { signal }: RawDrain,
  attachment: Attachment | undefined,
  path: Path,
  { report }: NormalizeContext,
): void {
  if (attachment === undefined) return;
  if (!attachment.canTerminate) {
    report.warning(path, 'it is never stopped: can_terminate is false', { at: 'key' });
  }
  const { allowedSignals } = attachment;
  const told = signal === undefined ? undefined : normalizeSignal(signal, [...path, 'signal'], report);
  if (told !== undefined && allowedSignals !== undefined && !allowedSignals.includes(told)) {
    report.error([...path, 'signal'], `${told} is not among allowed_signals`, { hint: 'add it there' });
  }
}

function checkTimes(
  { until, timeout, period }: RawDrain,
  delayMs: number,
  timeoutMs: number,
  path: Path,
  { report }: NormalizeContext,
): void {
  if (until === undefined) {
    for (const [key, written] of Object.entries({ timeout, period })) {
      if (written === undefined) continue;
      report.warning([...path, key], `${key} has no effect without until: the drain takes as long as delay`, {
        at: 'key',
      });
    }
    return;
  }
  if (timeoutMs <= delayMs) {
    report.error([...path, 'timeout'], 'timeout leaves no time after delay: until would never be looked at', {
      hint: 'make timeout longer than delay',
    });
  }
  if (durationMs(period, PERIOD_MS) < SHORTEST_PERIOD_MS) {
    report.error([...path, 'period'], 'looking more often than every 50ms is too often');
  }
}

function conditionOf(
  written: RawDrainCondition,
  path: Path,
  context: NormalizeContext,
): DrainCheck | undefined {
  const { report } = context;
  const [kind, other] = CONDITIONS.filter((key) => written[key] !== undefined);
  if (kind === undefined) {
    if (!report.hasErrorIn(path)) {
      report.error(path, 'says neither connections nor http nor exec', { hint: 'write {connections: 0}' });
    }
    return undefined;
  }
  if (other !== undefined) {
    report.error([...path, other], `${other} beside ${kind}: one of them is waited for`, {
      hint: 'leave one of them out',
      at: 'key',
    });
  }
  if (written.ports !== undefined && kind !== 'connections') {
    report.error([...path, 'ports'], 'ports goes with connections', { hint: 'remove it', at: 'key' });
  }
  if (written.shell !== undefined && kind !== 'exec') {
    report.error([...path, 'shell'], 'shell goes with exec', { hint: 'remove it', at: 'key' });
  }
  if (kind === 'connections') {
    const ports = [...new Set(written.ports ?? [])].sort((a, b) => a - b);
    return { type: 'connections', max: written.connections ?? 0, ports };
  }
  const { http, exec, shell } = written;
  const check = normalizeCheck(
    kind,
    {
      ...(http === undefined ? {} : { http }),
      ...(exec === undefined ? {} : { exec }),
      ...(shell === undefined ? {} : { shell }),
    },
    path,
    context,
  );
  return check?.type === 'http' || check?.type === 'exec' ? check : undefined;
}
