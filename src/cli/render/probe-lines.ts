import type { CheckResult, ProbeResultView, ProbeView } from '../../api/contract/probes.ts';
import { formatDuration } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { padEnd, sanitize, sanitizeLines } from './text.ts';

/** What a check of one worker has found, with all the output it saw. */
export function renderCheckResult({ worker, probes }: CheckResult, style: Style): string {
  if (probes.length === 0) return `${sanitize(worker)}: has no probes\n`;
  const lines = probes.flatMap(({ name, check, result }) => {
    const head = `${sanitize(worker)} ${padEnd(name, 12)} ${paint(style, result.outcome)}  ${factsOf(result)}  ${style.dim(sanitize(check))}`;
    return [head, ...outputOf(result)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** The probes of a worker, each with its last results, newest first. */
export function probeLines(probes: readonly ProbeView[], nowMs: number): readonly string[] {
  return probes.flatMap((probe) => {
    const { name, check, state, failures, failureThreshold, periodMs, timeoutMs } = probe;
    const count = failures === 0 ? '' : ` ${failures}/${failureThreshold}`;
    const times = `every ${formatDuration(periodMs)}, at most ${formatDuration(timeoutMs)}`;
    return [
      `${padEnd(name, 12)} ${state}${count}  ${check} (${times})`,
      ...probe.results.map((result) => {
        const ago = formatDuration(Math.max(0, nowMs - Date.parse(result.at)));
        return `  ${result.at} (${ago} ago)  ${padEnd(result.outcome, 7)}  ${factsOf(result)}${headOf(result)}`;
      }),
    ];
  });
}

function factsOf({ message, latencyMs }: ProbeResultView): string {
  return `${sanitize(message)}, ${latencyMs < 10 ? latencyMs : Math.round(latencyMs)} ms`;
}

/** The first line of what was seen, when it says something. */
function headOf({ outcome, output }: ProbeResultView): string {
  const [line = ''] = output.trim().split('\n');
  if (outcome === 'pass' || line === '') return '';
  return `: ${line.length > 100 ? `${line.slice(0, 99)}…` : line}`;
}

function outputOf({ output }: ProbeResultView): readonly string[] {
  const text = output.trimEnd();
  return text === ''
    ? []
    : sanitizeLines(text)
        .split('\n')
        .map((line) => `    ${line}`);
}

function paint(style: Style, outcome: ProbeResultView['outcome']): string {
  const text = padEnd(outcome, 7);
  if (outcome === 'pass') return style.green(text);
  return outcome === 'fail' ? style.red(text) : style.yellow(text);
}
