import { describe, expect, it } from 'vitest';
import type { AwaitedLine } from '../../../src/shared/awaited-line.ts';
import { LineWatch } from '../../../src/shim/line-watch.ts';

function watch(pattern: string, stream: AwaitedLine['stream'] = 'any', ...more: readonly string[]) {
  const told: string[] = [];
  const lines = new LineWatch({
    matched: ({ pattern: of }) => told.push(more.length === 0 ? 'matched' : of),
    gaveUp: (_line, why) => told.push(why),
  });
  for (const one of [pattern, ...more]) lines.expect({ pattern: one, stream });
  const add = (name: 'stdout' | 'stderr', text: string): void => {
    // The reader's block is larger than what it has read, and has older bytes behind it.
    const bytes = Buffer.from(`${text}old ready\n`);
    lines.add(name, bytes, Buffer.byteLength(text));
  };
  return { told, add, lines };
}

describe('LineWatch', () => {
  it('matches whole lines, once', () => {
    const { told, add } = watch('^ready$');
    add('stdout', 'not ready\nrea');
    add('stdout', 'dy');
    expect(told).toEqual([]);
    add('stdout', '\r\nready\n');
    expect(told).toEqual(['matched']);
    add('stdout', 'ready\n');
    expect(told).toEqual(['matched']);
  });

  it('keeps the streams apart, and looks at the one that is asked for', () => {
    const { told, add } = watch('^ready$', 'stderr');
    add('stdout', 'ready\n');
    add('stderr', 're');
    add('stdout', 'ady\n');
    expect(told).toEqual([]);
    add('stderr', 'ady\n');
    expect(told).toEqual(['matched']);
  });

  it('I11: looks at the first 4096 bytes of a line only', () => {
    const { told, add } = watch('ready');
    add('stdout', `${'x'.repeat(5000)}`);
    add('stdout', 'ready\n');
    expect(told).toEqual([]);
    add('stdout', `${'x'.repeat(4091)}ready\n`);
    expect(told).toEqual(['matched']);
  });

  it('A021: colours and other escapes of a terminal are no part of the line', () => {
    const { told, add } = watch('^ready for work$', 'stderr');
    add('stderr', '\u001b[1;32mrea\u001b[0');
    add('stderr', 'mdy\u001b[39m for\u001b]8;;http://a/\u0007 work\u001b[0m\r\n');
    expect(told).toEqual(['matched']);
  });

  it('looks for several, each on its own', () => {
    const { told, add } = watch('one', 'any', 'two', '^(a+)+$');
    add('stdout', 'tw');
    add('stderr', 'one\n');
    expect(told).toEqual(['one']);
    add('stdout', `o\n${'a'.repeat(60)}!\none\n`);
    expect(told).toEqual(['one', 'two', 'the expression /^(a+)+$/ takes too long on its output']);
  });

  it('gives up on an expression that takes for ever', () => {
    const { told, add } = watch('^(a+)+$');
    add('stdout', `${'a'.repeat(60)}!\n`);
    expect(told).toEqual(['the expression /^(a+)+$/ takes too long on its output']);
    add('stdout', 'a\n');
    expect(told).toHaveLength(1);
  });
});
