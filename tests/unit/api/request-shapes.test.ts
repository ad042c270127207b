import { describe, expect, test } from 'vitest';
import { readSignalAction, readStateAction, readWait } from '../../../src/api/server/request-shapes.ts';

const selector = { names: ['web'] };

function usage(message: string) {
  return expect.objectContaining({ kind: 'usage', message: expect.stringContaining(message) });
}

describe('the body of an action', () => {
  test('waits without a limit unless it says otherwise', () => {
    expect(readStateAction('start', { selector })).toEqual({
      selector,
      wait: true,
      timeoutMs: undefined,
      withDependencies: false,
      now: false,
    });
    expect(readStateAction('restart', { selector, withDependencies: true })).toMatchObject({
      withDependencies: true,
    });
    expect(() => readStateAction('stop', { selector, withDependencies: true })).toThrow(
      usage('withDependencies: unknown key; known here: selector, wait, timeoutMs'),
    );
    expect(readStateAction('stop', { selector, now: true })).toMatchObject({ now: true });
    expect(() => readStateAction('start', { selector, now: true })).toThrow(usage('now: unknown key'));
    expect(readStateAction('start', { selector, wait: false })).toMatchObject({ wait: false });
    expect(readStateAction('start', { selector, timeoutMs: 2_147_483_647 })).toMatchObject({
      timeoutMs: 2_147_483_647,
    });
  });

  test.each<[unknown, string]>([
    [undefined, 'body: expected an object, got nothing'],
    [null, 'body: expected an object, got null'],
    [[], 'body: expected an object, got []'],
    ['web', 'body: expected an object, got "web"'],
    [{}, 'selector: expected an object, got nothing'],
    [{ selector: 'web' }, 'selector: expected an object, got "web"'],
    [{ selector, force: true }, 'force: unknown key; known here: selector, wait, timeoutMs'],
    [{ selector: { name: 'web' } }, 'selector.name: unknown key; known here: names, labels, all'],
    [JSON.parse('{"selector": {"__proto__": {"all": true}}}'), 'selector.__proto__: unknown key'],
    [{ selector: { names: 'web' } }, 'selector.names: expected a list of names, got "web"'],
    [
      { selector: { names: ['web', 7] } },
      'selector.names[1]: expected a name or glob of 1 to 256 characters, got 7',
    ],
    [
      { selector: { names: [''] } },
      'selector.names[0]: expected a name or glob of 1 to 256 characters, got ""',
    ],
    [{ selector: { names: ['x'.repeat(257)] } }, 'selector.names[0]: expected a name or glob of 1 to 256'],
    [{ selector: { names: Array(10_001).fill('x') } }, 'selector.names: has 10001 entries; at most 10000'],
    [{ selector: { labels: ['a'] } }, 'selector.labels: expected an object, got ["a"]'],
    [{ selector: { labels: { tier: 1 } } }, 'selector.labels.tier: expected a string, got 1'],
    [{ selector: { all: 'yes' } }, 'selector.all: expected true or false, got "yes"'],
    [{ selector, wait: 1 }, 'wait: expected true or false, got 1'],
    [{ selector, timeoutMs: '5s' }, 'timeoutMs: expected whole milliseconds from 1 to 2147483647, got "5s"'],
    [{ selector, timeoutMs: 0 }, 'timeoutMs: expected whole milliseconds'],
    [{ selector, timeoutMs: 1.5 }, 'timeoutMs: expected whole milliseconds'],
    [{ selector, timeoutMs: 2_147_483_648 }, 'timeoutMs: expected whole milliseconds'],
    [{ selector, wait: false, timeoutMs: 5 }, 'timeoutMs: has no meaning with wait: false'],
    [{ selector, signal: 'HUP' }, 'signal: unknown key'],
  ])('%j is refused: %s', (body, message) => {
    expect(() => readStateAction('start', body)).toThrow(usage(message));
  });
});

describe('the body of signal', () => {
  test.each(['HUP', 'SIGHUP', 'sighup', '1'])('takes %s and goes to the main process', (signal) => {
    expect(readSignalAction({ selector, signal })).toEqual({ selector, signal: 'SIGHUP', target: 'main' });
  });

  test.each<[unknown, string]>([
    [{ selector }, 'signal: expected the name or number of a signal as a string, got nothing'],
    [{ selector, signal: 1 }, 'signal: expected the name or number of a signal as a string, got 1'],
    [{ selector, signal: 'HUPP' }, 'signal: there is no signal HUPP on this machine'],
    [{ selector, signal: 'HUP', target: 'all' }, 'target: expected one of main, group, tree, got "all"'],
    [{ selector, signal: 'HUP', target: 'toString' }, 'target: expected one of main, group, tree'],
    [{ selector, signal: 'HUP', wait: true }, 'wait: unknown key; known here: selector, signal, target'],
  ])('%j is refused: %s', (body, message) => {
    expect(() => readSignalAction(body)).toThrow(usage(message));
  });
});

describe('the body of wait', () => {
  test.each(['running', 'stopped', 'done', 'crash-loop'] as const)('takes the state %s', (state) => {
    expect(readWait({ selector, for: state })).toEqual({ selector, for: state, timeoutMs: undefined });
  });

  test.each<[unknown, string]>([
    [{ selector }, 'for: expected one of ready, stopped, waiting, starting, running'],
    [{ selector, for: 'up' }, 'got "up"'],
    [{ selector, for: 'done', wait: true }, 'wait: unknown key; known here: selector, for, timeoutMs'],
  ])('%j is refused: %s', (body, message) => {
    expect(() => readWait(body)).toThrow(usage(message));
  });
});
