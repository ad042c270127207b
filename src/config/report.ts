import type { Finding } from './definition.ts';
import { formatPath, type Path } from './path.ts';
import type { YamlSource } from './yaml-source.ts';

/** More of a finding than its message. */
export interface FindingOptions {
  /** What to do. */
  readonly hint?: string | undefined;
  /** Whether the key or the value is pointed at; the value unless told. */
  readonly at?: 'key' | 'value';
}

/** Collects what is wrong with one file and gives each finding its place. */
export class Report {
  readonly file: string;
  readonly #text: string;
  readonly #source: Pick<YamlSource, 'offsetOf'>;
  readonly #findings: Finding[] = [];
  readonly #suggested = new Set<string>();
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, text: string, source: Pick<YamlSource, 'offsetOf'>) {
    this.file = file;
    this.#text = text;
    this.#source = source;
  }

  error(path: Path, message: string, options: FindingOptions = {}): void {
    this.#add('error', this.#source.offsetOf(path, options.at ?? 'value'), path, message, options.hint);
  }

  warning(path: Path, message: string, options: FindingOptions = {}): void {
    this.#add('warning', this.#source.offsetOf(path, options.at ?? 'value'), path, message, options.hint);
  }

  /** A finding about the text itself, where no path leads. */
  atOffset(severity: Finding['severity'], offset: number, message: string, hint?: string): void {
    this.#add(severity, offset, [], message, hint);
  }

  /** Notes that a misspelt key is probably this one, so that nobody complains that it is missing. */
  suggest(path: Path): void {
    this.#suggested.add(formatPath(path));
  }

  /** True when {@link suggest} was called for this path. */
  isSuggested(path: Path): boolean {
    return this.#suggested.has(formatPath(path));
  }

  /** The 1-based line of the value at a path. */
  lineOf(path: Path): number {
    return this.#position(this.#source.offsetOf(path, 'value')).line;
  }

  /** True when there is an error at the path or below it. */
  hasErrorIn(path: Path): boolean {
    const prefix = formatPath(path);
    return this.#findings.some(
      (finding) =>
        finding.severity === 'error' &&
        finding.path.startsWith(prefix) &&
        /^([.[]|$)/.test(finding.path.slice(prefix.length)),
    );
  }

  /** Everything found, in the order of the file; what one anchor causes in many places is said once. */
  findings(): readonly Finding[] {
    const seen = new Set<string>();
    return this.#findings
      .filter((finding) => {
        const key = `${finding.line}:${finding.column}:${finding.severity}:${finding.message}`;
        return !seen.has(key) && seen.add(key);
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }

  #add(
    severity: Finding['severity'],
    offset: number,
    path: Path,
    message: string,
    hint: string | undefined,
  ): void {
    const { line, column, source } = this.#position(offset);
    this.#findings.push({
      severity,
      file: this.file,
      line,
      column,
      path: formatPath(path),
      message,
      hint,
      source,
    });
  }

  #position(offset: number): { line: number; column: number; source: string | undefined } {
    this.#lineStarts ??= lineStarts(this.#text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const end = (starts[low + 1] ?? this.#text.length + 1) - 1;
    const source = this.#text.slice(start, end).replace(/\r$/, '');
    return { line: low + 1, column: Math.min(offset, this.#text.length) - start + 1, source };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
