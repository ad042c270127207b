import type { HookView } from '../../api/contract/hooks.ts';
import { formatDuration } from '../../shared/units.ts';
import { padEnd } from './text.ts';

const SHOWN = 100;

/** The hooks of a worker, each with what came of it the last time. */
export function hookLines(hooks: readonly HookView[], nowMs: number): readonly string[] {
  const width = Math.max(0, ...hooks.map(({ kind, tag }) => kind.length + tag.length + 2));
  return hooks.flatMap(({ kind, tag, does, timeoutMs, last }) => [
    `${padEnd(`${kind}: ${tag}`, width)}  ${clip(does)} (at most ${formatDuration(timeoutMs)})`,
    `  ${last === null ? 'not run yet' : lastText(last, nowMs)}`,
  ]);
}

function lastText(last: NonNullable<HookView['last']>, nowMs: number): string {
  const { at, durationMs, incarnation, attempt, outcome, message } = last;
  const ago = formatDuration(Math.max(0, nowMs - Date.parse(at)));
  const facts = [
    message,
    `took ${formatDuration(durationMs)}`,
    `run ${incarnation}`,
    ...(attempt === 1 ? [] : [`try ${attempt}`]),
  ];
  return `${at} (${ago} ago)  ${outcome}  ${facts.join(', ')}${headOf(last)}`;
}

/** The first line of what it wrote; of a failure the last one is in the message. */
function headOf({ outcome, output }: NonNullable<HookView['last']>): string {
  const [line = ''] = output.trim().split('\n');
  return outcome === 'failed' || line === '' ? '' : `: ${clip(line)}`;
}

function clip(text: string): string {
  const [line = ''] = text.split('\n');
  const isWhole = line.length === text.length && line.length <= SHOWN;
  return isWhole ? line : `${line.slice(0, SHOWN - 1)}…`;
}
