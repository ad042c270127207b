import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/config/command-words.ts';

describe('a command line', () => {
  it.each([
    ['node server.js', ['node', 'server.js']],
    ['  a\t b\nc ', ['a', 'b', 'c']],
    [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
    [`a'b'"c"d`, ['abcd']],
    [`a '' ""`, ['a', '', '']],
    [`'\\n' "\\n" \\n`, ['\\n', '\\n', 'n']],
    [`"\\"\\\\\\$\\\`" a\\ b`, ['"\\$`', 'a b']],
    ['a\\\nb "c\\\nd"', ['ab', 'cd']],
    ['$HOME ~ *.js %d', ['$HOME', '~', '*.js', '%d']],
    ['# no comment', ['#', 'no', 'comment']],
  ])('%j has the words %j', (line, words) => {
    expect(splitWords(line)).toMatchObject({ ok: true, words });
  });

  it.each([
    ['', 'it is empty'],
    [' \t', 'it is empty'],
    [`a 'b`, "the ' at character 3 is never closed"],
    ['a "b', 'the " at character 3 is never closed'],
    ['a "b\\"', 'the " at character 3 is never closed'],
    ['a \\', 'it ends with a backslash'],
  ])('%j is none (A001)', (line, problem) => {
    expect(splitWords(line)).toEqual({ ok: false, problem });
  });

  it('names the unquoted words that only a shell understands', () => {
    expect(splitWords(`a | b '|' \\; && c > d "&&"`)).toMatchObject({ operators: ['|', '&&', '>'] });
  });
});
