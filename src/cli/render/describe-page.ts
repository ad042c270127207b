import type { DependencyView } from '../../api/contract/dependencies.ts';
import type { WorkerDetail } from '../../api/contract/worker.ts';
import { lineText } from '../../shared/awaited-line.ts';
import { formatDuration } from '../../shared/units.ts';
import type { Style } from '../style.ts';
import { isOk } from '../worker-health.ts';
import { eventLine } from './event-line.ts';
import { hookLines } from './hook-lines.ts';
import { limitLines, shareLines } from './limit-lines.ts';
import { probeLines } from './probe-lines.ts';
import { describeExit, noteOf, paintState, restartsOf } from './status-table.ts';
import { padEnd, sanitize } from './text.ts';
import { usageLines } from './usage-text.ts';

/** Everything about one worker, facts first and events last; a worker that is not well ends with advice. */
export function renderDescribePage(worker: WorkerDetail, nowMs: number, style: Style): string {
  return [
    ...identity(worker, nowMs, style),
    ...(worker.attachment === null
      ? [
          ...section('Command', commandOf(worker), style),
          ...section('Environment', environmentOf(worker), style),
        ]
      : []),
    ...section('Stop sequence', worker.stopSequence, style),
    ...section('Uses', worker.usage ? usageLines(worker.usage) : [], style),
    ...section('Limits', [...limitLines(worker.limits), ...shareLines(worker.shares)], style),
    ...section('Processes', processesOf(worker), style),
    ...section('Dependencies', dependenciesOf(worker), style),
    ...section('Probes, newest result first', probeLines(worker.probes, nowMs), style),
    ...section('Hooks', hookLines(worker.hooks ?? [], nowMs), style),
    ...section('Last reload', lastReloadOf(worker, nowMs), style),
    ...section('Exits, newest first', exitsOf(worker, nowMs), style),
    ...section('Events', worker.events.map(eventLine), style),
    ...section('What you can do', isOk(worker) ? [] : advice(worker), style),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function identity(worker: WorkerDetail, nowMs: number, style: Style): readonly string[] {
  const { state, startedAt, uptimeMs } = worker;
  const note = noteOf(worker);
  const labels = Object.entries(worker.labels).map(([key, value]) => `${key}=${value}`);
  const kinds = [
    worker.type === 'managed' ? '' : worker.type,
    worker.oneshot ? 'one-shot' : '',
    worker.essential ? 'essential' : '',
    worker.enabled ? '' : 'disabled',
  ];
  const facts: readonly (readonly [string, string | null])[] = [
    ['Description', worker.description || null],
    ['Wanted', worker.desired],
    ['Ready', readyOf(worker)],
    ['PID', worker.pid === null ? null : String(worker.pid)],
    ['Run', String(worker.incarnation)],
    ['Since', startedAt === null || uptimeMs === null ? null : `${startedAt} (${formatDuration(uptimeMs)})`],
    ['Restarts', restartsOf(worker, nowMs)],
    ['Restart policy', worker.restartPolicy],
    ['Breaker', breakerOf(worker)],
    ['Found by', worker.attachment?.rule ?? null],
    ['May', worker.attachment?.permits ?? null],
    ['Kind', kinds.filter((kind) => kind !== '').join(', ') || null],
    ['Profile', worker.profile || null],
    ['Group', worker.groups.join('/') || null],
    ['Labels', labels.join(', ') || null],
    ['Runs as', worker.attachment === null ? runAsOf(worker) : null],
    ['Cgroup', worker.cgroup],
    ['Log file', worker.attachment === null ? worker.logFile : null],
    ['Port', worker.port === null ? null : String(worker.port)],
    ['PID file', worker.pidFile],
    ['Config', worker.config === 'ok' ? 'as in the file' : 'the file says something else than what runs'],
  ];
  return [
    row('Name', style.bold(sanitize(worker.name))),
    row('State', `${paintState(style, state, state)}${note === '' ? '' : ` (${sanitize(note)})`}`),
    ...facts.flatMap(([title, value]) => (value === null ? [] : [row(title, sanitize(value))])),
  ];
}

function readyOf({ pid, ready, readyAt }: WorkerDetail): string | null {
  if (pid === null) return null;
  return ready ? `yes${readyAt === null ? '' : `, first at ${readyAt}`}` : 'no';
}

function breakerOf({ breaker }: WorkerDetail): string | null {
  const { state, failures, reason } = breaker;
  if (state === 'closed' && failures === 0) return null;
  const counted = failures === 0 ? '' : `, ${failures} failure${failures === 1 ? '' : 's'} not forgiven`;
  return `${state}${counted}${reason === '' ? '' : `: ${reason}`}`;
}

function row(title: string, value: string): string {
  return `${padEnd(`${title}:`, 16)}${value}`;
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  if (lines.length === 0) return [];
  return ['', style.bold(`${title}:`), ...lines.map((line) => `  ${sanitize(line.trimEnd())}`)];
}

function runAsOf({ runAs }: WorkerDetail): string | null {
  if (runAs === null) return null;
  const others = runAs.groups.length === 0 ? '' : `, also ${runAs.groups.join(', ')}`;
  return `${runAs.user}:${runAs.group}${others}`;
}

function commandOf({ command, shell, workingDirectory }: WorkerDetail): readonly string[] {
  return [`${command.map(quoted).join(' ')}${shell ? '  (by a shell)' : ''}`, `in ${workingDirectory}`];
}

/** As one would have to type it in a shell. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function environmentOf({ environment }: WorkerDetail): readonly string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function wordOf({ condition, line }: DependencyView): string {
  return line ? lineText(line) : condition;
}

function dependenciesOf({ dependencies: { needs, neededBy, external } }: WorkerDetail): readonly string[] {
  const mark = (isFulfilled: boolean): string => (isFulfilled ? 'is so' : 'is not so');
  return [
    ...needs.map(
      (edge) =>
        `starts after ${edge.to}: ${wordOf(edge)}${edge.required || edge.kind === 'order' ? '' : ', optional'}, which ${mark(edge.isFulfilled)}`,
    ),
    ...external.map(
      ({ name, missing }) => `starts after ${name}${missing === null ? '' : `: waits for ${missing}`}`,
    ),
    ...neededBy.map((edge) => `is needed by ${edge.from}: ${wordOf(edge)}`),
  ];
}

function processesOf({ processes }: WorkerDetail): readonly string[] {
  return processes.map(
    ({ pid, ppid, command }) => `${String(pid).padEnd(8)} parent ${String(ppid).padEnd(8)} ${command}`,
  );
}

function lastReloadOf({ lastReload }: WorkerDetail, nowMs: number): readonly string[] {
  if (!lastReload) return [];
  const { at, ok, message, output } = lastReload;
  const ago = formatDuration(Math.max(0, nowMs - Date.parse(at)));
  const lines = output.trimEnd().split('\n').filter(Boolean);
  return [`${at} (${ago} ago)  ${ok ? '' : 'failed: '}${message}`, ...lines.map((line) => `    ${line}`)];
}

function exitsOf({ exits }: WorkerDetail, nowMs: number): readonly string[] {
  return exits.map((exit) => {
    const ago = formatDuration(Math.max(0, nowMs - Date.parse(exit.at)));
    const facts = [
      describeExit(exit),
      exit.cause,
      `after ${formatDuration(exit.uptimeMs)}`,
      `run ${exit.incarnation}`,
    ];
    return `${exit.at} (${ago} ago)  ${facts.join(', ')}`;
  });
}

function advice({ name, state, config, probes }: WorkerDetail): readonly string[] {
  const cli = 'hsu-master-cli';
  const steps: (readonly [string, string])[] = [[`${cli} logs ${name} -n 100`, 'read why']];
  if (state === 'backoff' || state === 'crash-loop') {
    steps.push([`${cli} reset ${name}`, 'try again at once, with a clean record']);
    steps.push([`${cli} stop ${name}`, 'stop trying']);
  } else if (state === 'failed' || state === 'done' || state === 'stopped') {
    steps.push([`${cli} start ${name}`, 'start it again']);
  } else if (state === 'stop-failed') {
    steps.push([`${cli} signal KILL ${name} --target tree`, 'kill what survived']);
    steps.push([`${cli} stop ${name}`, 'go through the stop sequence again']);
  } else {
    steps.push([`${cli} status ${name} -w`, 'see where it goes']);
  }
  if (probes.length > 0) steps.push([`${cli} check ${name}`, 'see what its probes see']);
  if (config === 'changed') steps.push([`${cli} reload`, 'apply the file as it is now']);
  const width = Math.max(...steps.map(([line]) => line.length));
  return steps.map(([line, purpose]) => `${line.padEnd(width)}  # ${purpose}`);
}
