import { describe, expect, test } from 'vitest';
import { type OptionSpecs, parseCommandLine } from '../../../src/cli/command-line.ts';
import { findVerb } from '../../../src/cli/find-verb.ts';
import { withGlobalOptions } from '../../../src/cli/global-options.ts';
import { durationOption, timeOption } from '../../../src/cli/option-values.ts';
import { SELECTION_OPTIONS } from '../../../src/cli/selection.ts';

const SPECS: OptionSpecs = {
  ...SELECTION_OPTIONS,
  output: { short: 'o', value: 'format', choices: ['text', 'json'], default: 'text', help: '' },
  timeout: { value: 'duration', read: durationOption, help: '' },
  watch: { short: 'w', help: '' },
};

describe('a command line', () => {
  test('has arguments and options in any order, and everything behind -- is an argument', () => {
    expect(parseCommandLine(['web', '-wo', 'json', '--timeout=90s', 'db', '--', '-x'], SPECS)).toEqual({
      args: ['web', 'db', '-x'],
      options: { output: 'json', watch: true, timeout: 90_000 },
    });
  });

  test('collects labels', () => {
    const { options } = parseCommandLine(['-l', 'a=1', '-lb=x=y', '--ignore-not-found'], SPECS);
    expect(options).toEqual({ output: 'text', label: { a: '1', b: 'x=y' }, ignoreNotFound: true });
  });

  test.each([
    [['--nope'], 'there is no option --nope here'],
    [['-x'], 'there is no option -x here'],
    [['--constructor'], 'there is no option --constructor here'],
    [['-o'], '-o needs a value: -o <format>'],
    [['-o', 'xml'], '-o xml is not allowed'],
    [['--watch=yes'], '--watch takes no value'],
    [['--timeout', '90'], '--timeout: "90" is no duration'],
    [['-l', 'a'], '-l: expected KEY=VALUE, got a'],
  ])('%j makes no sense: %s', (words, message) => {
    expect(() => parseCommandLine(words, SPECS)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });

  test('a verb may take a global short letter for itself', () => {
    const specs = withGlobalOptions({ invert: { short: 'v', help: '' } });
    expect(parseCommandLine(['-v', '--verbose'], specs).options).toEqual({
      color: 'auto',
      invert: true,
      verbose: true,
    });
  });
});

describe('the verb is found', () => {
  test('behind global options, which go to the verb by their long names', () => {
    expect(findVerb(['-v', '--socket', '/s', '--color=never', 'logs', 'web', '-v'])).toEqual({
      word: 'logs',
      rest: ['--verbose', '--socket', '/s', '--color=never', 'web', '-v'],
      wantsHelp: false,
    });
  });

  test('in the forms that ask for help or the version', () => {
    expect(findVerb(['help', 'stop'])).toEqual({ word: 'stop', rest: ['--help'], wantsHelp: true });
    expect(findVerb(['help'])).toMatchObject({ word: undefined, wantsHelp: true });
    expect(findVerb(['--help'])).toMatchObject({ word: undefined, wantsHelp: true });
    expect(findVerb(['--version'])).toMatchObject({ word: 'version' });
    expect(findVerb([])).toMatchObject({ word: undefined, wantsHelp: false });
  });

  test('not behind an option of another verb', () => {
    expect(() => findVerb(['-o', 'json', 'status'])).toThrow(expect.objectContaining({ kind: 'usage' }));
  });
});

test('a time is so long ago, or absolute', () => {
  expect(Math.abs(timeOption('10m') - (Date.now() - 600_000))).toBeLessThan(60_000);
  expect(timeOption('2026-11-20T16:02:03Z')).toBe(Date.UTC(2026, 10, 20, 16, 2, 3));
  expect(() => timeOption('yesterday')).toThrow(/is no time/);
  expect(() => timeOption('7')).toThrow(/is no time/);
});
