import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadConfigText } from '../../../src/config/load.ts';
import { METRICS, type MetricFamily } from '../../../src/metrics/catalogue.ts';

const PAGE = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');

describe('docs/metrics.md', () => {
  test('lists exactly the metrics there are (on a difference, paste the expected table)', () => {
    const rows = Object.entries<MetricFamily>(METRICS).map(([name, { type, labels, help }]) => {
      const names = labels.map((label) => `\`${label}\``).join(' ');
      return `| \`${name}\` | ${type} | ${names} | ${help} |`;
    });
    expect(PAGE.split('\n').filter((line) => line.startsWith('| `hsu_'))).toEqual(rows);
  });

  test('shows configurations that load', () => {
    const examples = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
      .map(([, text = '']) => text)
      .filter((text) => text.includes('workers:'));
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      const loaded = loadConfigText(text, '/tmp/fleet.yaml');
      expect(loaded.ok ? [] : loaded.findings.map(({ message }) => message)).toEqual([]);
    }
  });
});

test('names say their unit and kind, as Prometheus wants it', () => {
  for (const [name, { type }] of Object.entries<MetricFamily>(METRICS)) {
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    expect(name).toMatch(/^hsu_[a-z_]+$/);
    expect(name).not.toMatch(/_(ms|milliseconds|percent|kilobytes|count|sum|bucket)(_|$)/);
  }
});
