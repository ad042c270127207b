import { METRICS, type MetricFamily, type MetricName } from './catalogue.ts';
import type { Counts } from './counts.ts';
import { BUCKETS_SECONDS, type Histogram } from './histogram.ts';

/** What a scraper is told that it gets. */
export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Collects samples and writes them in the text format of Prometheus: families in the order of the catalogue. */
export class Exposition {
  readonly #families = new Map<MetricName, { text: string }>();

  /** @param labels from {@link labelText}; empty = none */
  add(name: MetricName, labels: string, value: number | boolean): void {
    const braces = labels === '' ? '' : `{${labels}}`;
    this.#family(name).text += `${name}${braces} ${numberText(Number(value))}\n`;
  }

  /** @param labels that all of them have beside their own; empty = none */
  addCounts(name: MetricName, labels: string, counts: Pick<Counts, 'entries'>): void {
    const shared = labels === '' ? '' : `${labels},`;
    for (const [own, value] of counts.entries()) this.add(name, `${shared}${own}`, value);
  }

  addHistogram(name: MetricName, labels: string, { counts, sumSeconds }: Histogram): void {
    let text = '';
    let below = 0;
    for (const [at, count] of counts.entries()) {
      below += count;
      text += `${name}_bucket{${labels},le="${numberText(BUCKETS_SECONDS[at] ?? Number.POSITIVE_INFINITY)}"} ${below}\n`;
    }
    text += `${name}_sum{${labels}} ${numberText(sumSeconds)}\n${name}_count{${labels}} ${below}\n`;
    this.#family(name).text += text;
  }

  /** The page in parts, one a family; families without a sample are left out. */
  *parts(): Generator<string> {
    for (const [name, { help, type }] of Object.entries<MetricFamily>(METRICS)) {
      const samples = this.#families.get(name as MetricName);
      if (samples !== undefined) yield `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples.text}`;
    }
  }

  #family(name: MetricName): { text: string } {
    const known = this.#families.get(name);
    if (known !== undefined) return known;
    const family = { text: '' };
    this.#families.set(name, family);
    return family;
  }
}

/** `worker="web",state="running"`, escaped. */
export function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',');
}

const SPECIAL = /[\\"\n]/;

function escaped(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
