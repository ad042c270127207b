/** The words of a command line, or why it has none. */
export type CommandWords =
  | { readonly ok: true; readonly words: readonly string[]; readonly operators: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Words that mean something to a shell and nothing to a program. */
const OPERATORS: ReadonlySet<string> = new Set([
  '|',
  '||',
  '&',
  '&&',
  ';',
  '<',
  '>',
  '>>',
  '2>',
  '2>&1',
  '&>',
]);

/**
 * Splits a line into words by the quoting rules of POSIX: single quotes, double quotes, backslash. Nothing is
 * expanded. `operators` are the unquoted words that only a shell would understand.
 */
export function splitWords(line: string): CommandWords {
  const words: string[] = [];
  const operators: string[] = [];
  let word: string | undefined;
  let wasQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (' \t\r\n'.includes(character)) {
      finishWord();
    } else if (character === "'") {
      const end = line.indexOf("'", index + 1);
      if (end < 0) return { ok: false, problem: `the ' at character ${index + 1} is never closed` };
      append(line.slice(index + 1, end), true);
      index = end;
    } else if (character === '"') {
      const quoted = doubleQuoted(line, index + 1);
      if (quoted === undefined)
        return { ok: false, problem: `the " at character ${index + 1} is never closed` };
      append(quoted.text, true);
      index = quoted.end;
    } else if (character === '\\') {
      if (index + 1 === line.length) return { ok: false, problem: 'it ends with a backslash' };
      index += 1;
      if (line[index] !== '\n') append(line.charAt(index), true);
    } else {
      append(character, false);
    }
  }
  finishWord();
  return words.length === 0 ? { ok: false, problem: 'it is empty' } : { ok: true, words, operators };

  function append(text: string, quoted: boolean): void {
    word = (word ?? '') + text;
    wasQuoted ||= quoted;
  }

  function finishWord(): void {
    if (word !== undefined) {
      words.push(word);
      if (!wasQuoted && OPERATORS.has(word)) operators.push(word);
    }
    word = undefined;
    wasQuoted = false;
  }
}

/** Reads up to the closing quote; inside, a backslash escapes only `$`, the backquote, `"`, itself and a line end. */
function doubleQuoted(line: string, start: number): { text: string; end: number } | undefined {
  let text = '';
  for (let index = start; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '"') return { text, end: index };
    const next = line.charAt(index + 1);
    if (character === '\\' && next !== '' && '$`"\\\n'.includes(next)) {
      text += next === '\n' ? '' : next;
      index += 1;
    } else {
      text += character;
    }
  }
  return undefined;
}
