/** A line that is waited for in the output of a worker. */
export interface AwaitedLine {
  /** A regular expression. */
  readonly pattern: string;
  readonly stream: 'stdout' | 'stderr' | 'any';
}

/** The same for lines that are the same. */
export function lineKey({ stream, pattern }: AwaitedLine): string {
  return `${stream} ${pattern}`;
}

const SHOWN = 80;

/** The expression and the stream, for a person. */
export function lineText({ stream, pattern }: AwaitedLine): string {
  const shown = pattern.length > SHOWN ? `${pattern.slice(0, SHOWN)}…` : pattern;
  return `a log line matching /${shown}/${stream === 'any' ? '' : ` on ${stream}`}`;
}
