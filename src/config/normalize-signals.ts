import { parseSignal, SIGNAL_NAMES, type SignalName } from '../shared/signals.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import { mostSimilar } from './similar.ts';

/** The signal that is meant; an unknown one is reported. */
export function normalizeSignal(
  written: string | number,
  path: Path,
  report: Report,
): SignalName | undefined {
  const signal = parseSignal(written);
  if (signal === undefined) {
    const text = String(written).toUpperCase();
    const similar = mostSimilar(text.startsWith('SIG') ? text : `SIG${text}`, SIGNAL_NAMES);
    report.error(path, `no signal ${JSON.stringify(written)}`, {
      hint: similar === undefined ? undefined : `did you mean "${similar}"?`,
    });
  }
  return signal;
}

/** Each signal once, sorted by name. */
export function normalizeSignals(
  written: readonly (string | number)[] | undefined,
  path: Path,
  report: Report,
): readonly SignalName[] {
  const signals = (written ?? []).flatMap(
    (item, index) => normalizeSignal(item, [...path, index], report) ?? [],
  );
  return [...new Set(signals)].sort();
}
