import { checkExpression } from './normalize-check.ts';
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
  { notify, oneshot, forking, logs }: RawWorker,
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
    way: normalizeWay(block, path, logs?.mode === 'direct', context),
    timeoutMs: durationMs(block.timeout, START_TIMEOUT_MS),
    watchdogMs,
    watchdogSignal:
      normalizeSignal(block.watchdog_signal ?? 'SIGABRT', [...path, 'watchdog_signal'], report) ?? 'SIGABRT',
  };
}

function normalizeWay(block: RawNotify, path: Path, isDirect: boolean, context: NormalizeContext): NotifyWay {
  const { report } = context;
  const { fd, log, stream } = block;
  const refuse = (key: string, message: string, hint: string): void =>
    report.error([...path, key], message, { hint, at: 'key' });
  const way = fd === undefined ? (log === undefined ? 'sd_notify' : 'log') : 'fd';
  if (fd !== undefined && log !== undefined)
    refuse('log', 'log beside fd: a worker says it in one way', 'leave one of them out');
  if (stream !== undefined && way !== 'log')
    refuse('stream', `stream goes with log, not with ${way}`, 'remove it');
  for (const key of OF_SYSTEMD) {
    if (block[key] !== undefined && way !== 'sd_notify')
      refuse(key, `${key} goes with sd_notify, not with ${way}`, 'remove it');
  }
  if (fd !== undefined) return { kind: 'fd', fd };
  if (log === undefined) return { kind: 'systemd', access: block.access ?? 'main' };
  checkExpression(log, [...path, 'log'], context);
  if (isDirect) {
    refuse(
      'log',
      'nobody reads the output of a worker with logs.mode: direct',
      'leave logs.mode out, or say ready by fd or sd_notify',
    );
  }
  return { kind: 'log', pattern: log, stream: stream ?? 'any' };
}
