import { exitCodeOf, toHsuError } from '../shared/errors.ts';
import { sanitize } from './render/text.ts';
import { createStyle, type Style } from './style.ts';

/** What to print for something that was thrown, with its line feed, and what to exit with. Never a stack. */
export function describeError(
  thrown: unknown,
  style: Style = createStyle(false),
): { readonly lines: string; readonly exitCode: number } {
  const error = toHsuError(thrown);
  const hint =
    error.hint ??
    (error.kind === 'internal'
      ? 'This is a defect of hsu-master-cli or of the daemon; please report it.'
      : undefined);
  const lines = [`${style.red('error:')} ${sanitize(error.message)}`];
  if (hint !== undefined) lines.push(`hint: ${sanitize(hint)}`);
  return { lines: `${lines.join('\n')}\n`, exitCode: exitCodeOf(error.kind) };
}
