import { HsuError } from '../shared/errors.ts';

/** Says whether a name matches. */
export type Matcher = (name: string) => boolean;

/** True when the text has a character that means something in a glob. */
export function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/**
 * Compiles a shell glob: `*` any run, `?` one character, `[a-z]` and `[!a-z]` one of a set; everything else
 * stands for itself, and the whole name must match. There is no escape: names have none of these characters.
 * Matching remembers only the latest `*`, so its cost is at most the product of both lengths.
 * Throws `usage` for an unfinished or backward set.
 */
export function compileGlob(pattern: string): Matcher {
  const tokens = parse(pattern);
  return (name) => matches(tokens, [...name]);
}

type Token = '*' | Matcher;

function parse(pattern: string): readonly Token[] {
  const characters = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (character === '?') {
      tokens.push(() => true);
    } else if (character === '[') {
      const end = endOfSet(characters, at, pattern);
      tokens.push(parseSet(characters.slice(at + 1, end), pattern));
      at = end;
    } else {
      tokens.push((other) => other === character);
    }
  }
  return tokens;
}

/** As in a shell, a `]` right after the opening (or after its `!`) is a member. */
function endOfSet(characters: readonly string[], start: number, pattern: string): number {
  const first = isNegation(characters[start + 1]) ? start + 2 : start + 1;
  const end = characters.indexOf(']', first + 1);
  if (end === -1) throw new HsuError('usage', `glob ${pattern}: the [ has no closing ]`);
  return end;
}

function parseSet(written: readonly string[], pattern: string): Matcher {
  const negated = isNegation(written[0]);
  const members = negated ? written.slice(1) : written;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < members.length; at += 1) {
    const low = members[at] ?? '';
    const high = members[at + 1] === '-' ? members[at + 2] : undefined;
    if (high !== undefined && high < low) {
      throw new HsuError('usage', `glob ${pattern}: the range ${low}-${high} runs backward`);
    }
    ranges.push([low, high ?? low]);
    if (high !== undefined) at += 2;
  }
  return (character) => negated !== ranges.some(([low, high]) => low <= character && character <= high);
}

function isNegation(character: string | undefined): boolean {
  return character === '!' || character === '^';
}

function matches(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let starToken = -1;
  let starAt = 0;
  while (at < name.length) {
    const expected = tokens[token];
    if (expected === '*') {
      starToken = token;
      starAt = at;
      token += 1;
    } else if (expected?.(name[at] ?? '')) {
      token += 1;
      at += 1;
    } else if (starToken >= 0) {
      starAt += 1;
      at = starAt;
      token = starToken + 1;
    } else {
      return false;
    }
  }
  while (tokens[token] === '*') token += 1;
  return token === tokens.length;
}
