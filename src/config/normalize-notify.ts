import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSignal } from './normalize-signals.ts';
import type { NotifyRules, NotifyWay } from './notify-definition.ts';
import type { Path } from './path.ts';
import type { RawNotify, RawWorker } from './raw.ts';
import { durationMs } from './written-values.ts';

const START_TIMEOUT_MS = 90_000;
/** Keys that are about sd_notify only. */
const OF_SYSTEMD = ['access', 'watchdog', 'watchdog_signal'] as const;

/** How a worker says that it is ready and alive; undefined = it says nothing. */
export function normalizeNotify(
  { notify, oneshot, forking }: RawWorker,
  base: Path,
  context: NormalizeContext,
): NotifyRules | undefined {
  if (notify === undefined) return undefined;
  const { report } = context;
  const path: Path = [...base, 'notify'];
  if (oneshot === true) {
    report.error(path, 'a oneshot is never ready: it is done', {
      hint: 'leave notify or oneshot out',
      at: 'key',
    });
  }
  if (forking !== undefined) {
    report.error(path, 'a daemon in the background is found by its PID file', {
      hint: 'leave notify or forking out',
      at: 'key',
    });
  }
  const block = typeof notify === 'string' ? {} : notify;
  const watchdogMs = durationMs(block.watchdog, 0);
  if (block.watchdog_signal !== undefined && watchdogMs === 0) {
    report.warning([...path, 'watchdog_signal'], 'watchdog_signal has no effect without watchdog', {
      at: 'key',
    });
  }
  return {
    way: normalizeWay(block, path, context),
    timeoutMs: durationMs(block.timeout, START_TIMEOUT_MS),
    watchdogMs,
    watchdogSignal:
      normalizeSignal(block.watchdog_signal ?? 'SIGABRT', [...path, 'watchdog_signal'], report) ?? 'SIGABRT',
  };
}

function normalizeWay(block: RawNotify, path: Path, { report }: NormalizeContext): NotifyWay {
  if (block.fd === undefined) return { kind: 'systemd', access: block.access ?? 'main' };
  for (const key of OF_SYSTEMD) {
    if (block[key] === undefined) continue;
    report.error([...path, key], `${key} goes with sd_notify, not with fd`, { hint: 'remove it', at: 'key' });
  }
  return { kind: 'fd', fd: block.fd };
}
