import type { DependencyView, GraphDocument } from '../../api/contract/dependencies.ts';
import { layersOf } from '../../shared/graph.ts';
import type { Style } from '../style.ts';
import { conditionText } from './condition-text.ts';
import { paintState } from './status-table.ts';
import { padEnd, sanitize } from './text.ts';

/** Workers wave by wave, as they start; each with what it waits for, and whether that is so. */
export function renderAscii({ workers, edges, external }: GraphDocument, style: Style): string {
  const byName = new Map(workers.map((worker) => [worker.name, worker]));
  const width = Math.max(0, ...workers.map(({ name }) => name.length));
  const needsOf = (name: string) => edges.filter(({ from }) => from === name);
  const waves = layersOf([...byName.keys()], (name) => needsOf(name).map(({ to }) => to));
  const lines = waves.flatMap((wave, index) => [
    style.bold(`wave ${index + 1}`),
    ...wave.map((name) => {
      const state = byName.get(name)?.state ?? 'stopped';
      const outside = external.filter(({ worker }) => worker === name);
      const needs = [
        ...needsOf(name).map((edge) => needText(edge, style)),
        ...outside.map((one) => `${mark(one.missing === null, style)} ${sanitize(one.name)}`),
      ];
      const after = needs.length === 0 ? '' : `  after ${needs.join(', ')}`;
      return `  ${padEnd(sanitize(name), width)}  ${paintState(style, state, padEnd(state, 11))}${after}`.trimEnd();
    }),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

/** For graphviz: an arrow leads to what is needed; dashed = it can be done without. */
export function renderDot({ workers, edges, external }: GraphDocument): string {
  return document([
    'digraph workers {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...workers.map(({ name, state }) => `  ${quoted(name)} [label=${quoted(`${name}\\n${state}`)}];`),
    ...edges.map(
      (edge) =>
        `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(labelOf(edge).replaceAll('\\', '\\\\'))}${edge.required ? '' : ', style=dashed'}];`,
    ),
    ...external.map(({ name }) => `  ${quoted(name)} [shape=ellipse];`),
    ...external.map(({ worker, name }) => `  ${quoted(worker)} -> ${quoted(name)};`),
    '}',
  ]);
}

/** For Markdown pages that draw Mermaid. */
export function renderMermaid({ workers, edges, external }: GraphDocument): string {
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    const known = ids.get(name) ?? `n${ids.size}`;
    ids.set(name, known);
    return known;
  };
  const box = (name: string, text: string): string => `  ${id(name)}["${text.replaceAll('"', '#quot;')}"]`;
  return document([
    'graph LR',
    ...workers.map(({ name, state }) => box(name, `${name}<br>${state}`)),
    ...[...new Set(external.map(({ name }) => name))].map((name) => box(name, name)),
    ...edges.map((edge) => {
      const arrow = edge.required ? '-->' : '-.->';
      return `  ${id(edge.from)} ${arrow}|${mermaidLabel(edge)}| ${id(edge.to)}`;
    }),
    ...external.map(({ worker, name }) => `  ${id(worker)} --> ${id(name)}`),
  ]);
}

function needText(edge: DependencyView, style: Style): string {
  const optional = edge.required || edge.kind === 'order' ? '' : ', optional';
  return `${mark(edge.isFulfilled, style)} ${sanitize(edge.to)} (${labelOf(edge)}${optional})`;
}

function mark(isFulfilled: boolean, style: Style): string {
  return isFulfilled ? style.green('+') : style.yellow('-');
}

function labelOf(edge: DependencyView): string {
  const { kind, restart } = edge;
  const what = kind === 'order' ? 'order' : sanitize(conditionText(edge));
  return restart === 'keep' ? what : `${what}, ${restart}`;
}

/** An expression may hold what Mermaid would take for its own. */
function mermaidLabel(edge: DependencyView): string {
  const label = labelOf(edge);
  return !edge.line ? label : `"${label.replaceAll('"', '#quot;')}"`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

function document(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
