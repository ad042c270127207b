import { normalizeHttp } from './normalize-check.ts';
import { wordsOf } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSignal } from './normalize-signals.ts';
import type { NotifyRules } from './notify-definition.ts';
import type { Path } from './path.ts';
import type { ProbeDefinition } from './probe-definition.ts';
import type { RawReload, RawWorker } from './raw.ts';
import type { ReloadAction, ReloadConfirmation, ReloadRules } from './reload-definition.ts';
import { durationMs } from './written-values.ts';

const TIMEOUT_MS = 30_000;
const ACTIONS = ['signal', 'exec', 'http'] as const;

/** By what a worker can show that it has read its configuration. */
interface Witnesses {
  readonly notify: NotifyRules | undefined;
  readonly probes: readonly ProbeDefinition[];
}

/** How the worker reads its own configuration again; undefined = only by a restart. */
export function normalizeReload(
  { reload }: RawWorker,
  witnesses: Witnesses,
  base: Path,
  context: NormalizeContext,
): ReloadRules | undefined {
  if (reload === undefined) return undefined;
  const path: Path = [...base, 'reload'];
  const action = normalizeAction(reload, path, context);
  const confirm = normalizeConfirmation(reload, witnesses, path, context);
  if (action === undefined) return undefined;
  return {
    action,
    validate: reload.validate === undefined ? null : wordsOf(reload.validate, [...path, 'validate'], context),
    confirm,
    timeoutMs: durationMs(reload.timeout, TIMEOUT_MS),
  };
}

function normalizeAction(
  written: RawReload,
  path: Path,
  context: NormalizeContext,
): ReloadAction | undefined {
  const { report } = context;
  const [kind, other] = ACTIONS.filter((key) => written[key] !== undefined);
  if (kind === undefined) {
    if (!report.hasErrorIn(path)) {
      report.error(path, 'says neither signal nor exec nor http', { hint: 'write reload: {signal: SIGHUP}' });
    }
    return undefined;
  }
  if (other !== undefined) {
    report.error([...path, other], `${other} beside ${kind}: it is told in one way`, {
      hint: 'leave one of them out',
      at: 'key',
    });
  }
  switch (kind) {
    case 'signal': {
      const signal = normalizeSignal(written.signal ?? '', [...path, 'signal'], report);
      return signal === undefined ? undefined : { kind, signal };
    }
    case 'exec':
      return { kind, argv: wordsOf(written.exec ?? '', [...path, 'exec'], context) };
    case 'http':
      return { kind, request: normalizeHttp(written.http ?? '', [...path, 'http'], context, 'POST') };
  }
}

function normalizeConfirmation(
  { confirm }: RawReload,
  { notify, probes }: Witnesses,
  path: Path,
  { report }: NormalizeContext,
): ReloadConfirmation {
  const speaks = notify?.way.kind === 'systemd';
  const hasProbe = probes.some(({ roles }) => roles.includes('readiness'));
  if ((confirm === 'notify' && !speaks) || (confirm === 'readiness' && !hasProbe)) {
    const missing = confirm === 'notify' ? 'notify: systemd' : 'readiness';
    report.error([...path, 'confirm'], `the worker has no ${missing}`, {
      hint: `give it one, or leave confirm out`,
    });
  }
  return confirm ?? (speaks ? 'notify' : hasProbe ? 'readiness' : 'none');
}
