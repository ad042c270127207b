import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { METRICS, type MetricFamily } from '../../../src/metrics/catalogue.ts';
import { isInstalled } from '../../helpers/installed.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly description: string; readonly runbook: string };
}
interface Panel {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string }[];
}

/** Metrics of ours that an expression names, without what a histogram adds. */
function metricsIn(expression: string): string[] {
  return [...expression.matchAll(/\bhsu_[a-z_]+/g)].map(([name]) => {
    const base = name.replace(/_(bucket|sum|count)$/, '');
    return isFamily(base) && METRICS[base].type === 'histogram' ? base : name;
  });
}

/** Labels that an expression selects or groups by. */
function labelsIn(expression: string): string[] {
  const selected = [...expression.matchAll(/[{,]\s*([a-z_]+)\s*(?:=~|!~|!=|=)/g)].map(
    ([, name = '']) => name,
  );
  const grouped = [...expression.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, names = '']) =>
    names.split(/,\s*/),
  );
  return [...selected, ...grouped];
}

function isFamily(name: string): name is keyof typeof METRICS {
  return Object.hasOwn(METRICS, name);
}

/** What Prometheus adds, and what histograms have. */
const OTHER_LABELS = ['instance', 'job', 'le'];

function expectKnown(expression: string): void {
  const names = metricsIn(expression);
  expect(
    names.filter((name) => !isFamily(name)),
    expression,
  ).toEqual([]);
  const labels = names.flatMap((name) => (METRICS as Record<string, MetricFamily>)[name]?.labels ?? []);
  const unknown = labelsIn(expression).filter((label) => ![...labels, ...OTHER_LABELS].includes(label));
  expect(unknown, expression).toEqual([]);
}

describe('deploy/prometheus/alerts.yaml', () => {
  const rules: Rule[] = parse(read('deploy/prometheus/alerts.yaml')).groups.flatMap(
    (group: { rules: Rule[] }) => group.rules,
  );

  test('asks for metrics and labels that exist', () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const { expr } of rules) expectKnown(expr);
  });

  test('has a chapter of the runbook for each alert, and none without one', () => {
    const chapters = [...read('docs/runbook.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(chapters).toEqual(rules.map(({ alert }) => alert));
    for (const { alert, annotations } of rules) {
      expect(annotations.runbook).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
      expect(annotations.summary).not.toBe('');
      expect(annotations.description).not.toBe('');
    }
  });

  test('has a test of its own for each alert', () => {
    const tests = read('deploy/prometheus/alerts-test.yaml');
    for (const { alert } of rules) expect(tests).toContain(`alertname="${alert}"`);
  });

  test.skipIf(!isInstalled('promtool'))('passes promtool check rules and test rules (needs promtool)', () => {
    const cwd = fileURLToPath(new URL('deploy/prometheus/', ROOT));
    const run = (...args: string[]) =>
      execFileSync('promtool', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
    expect(run('check', 'rules', 'alerts.yaml')).toContain(`${rules.length} rules found`);
    expect(run('test', 'rules', 'alerts-test.yaml')).toContain('SUCCESS');
  });
});

describe('deploy/grafana/hsu-master.json', () => {
  const dashboard = JSON.parse(read('deploy/grafana/hsu-master.json'));
  const panels: readonly Panel[] = dashboard.panels;

  test('asks for metrics and labels that exist', () => {
    const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    expect(expressions.length).toBeGreaterThan(20);
    for (const expr of expressions) expectKnown(expr);
    const variables: readonly { readonly type: string; readonly definition: string }[] =
      dashboard.templating.list;
    for (const { definition } of variables.filter(({ type }) => type === 'query')) {
      expect(metricsIn(definition).filter((name) => !isFamily(name))).toEqual([]);
    }
  });

  test('has panels that do not lie upon each other', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});
