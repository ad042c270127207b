import type { Finding } from './definition.ts';

/** Columns of a source line that are shown; longer lines are cut around the place that is meant. */
const SHOWN = 100;

/**
 * Writes a finding for a terminal: `file:line:col: path: message`, the line of the file, a caret below the
 * place, and the hint.
 */
export function formatFinding(finding: Finding): string {
  const { file, line, column, path, severity, message, hint, source } = finding;
  const head = [`${file}:${line}:${column}`, severity === 'warning' ? 'warning' : '', path, message];
  const lines = [head.filter((part) => part !== '').join(': ')];
  if (source !== undefined && source.trim() !== '') lines.push(...caret(source, column));
  if (hint !== undefined) lines.push(`  hint: ${hint}`);
  return lines.map(withoutControls).join('\n');
}

function caret(source: string, column: number): readonly string[] {
  const start = source.length > SHOWN && column > SHOWN - 20 ? column - SHOWN / 2 : 0;
  const shown = source.slice(start, start + SHOWN);
  // Tabs are kept so that the caret stands below its place whatever their width is.
  const indent = source.slice(start, column - 1).replaceAll(/[^\t]/g, ' ');
  return [`  ${shown}`, `  ${indent}^`];
}

/** A file must not be able to steer the terminal it is shown on. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\x00-\x08\x0a-\x1f\x7f-\x9f]/g, '\u{FFFD}');
}
