import { describe, expect, test } from 'vitest';
import { HookLog } from '../../../src/shim/hook-log.ts';
import type { WorkerOutput } from '../../../src/shim/worker-output.ts';

/** An output that takes lines only while it is told to. */
function logOf(): { log: HookLog; written: () => string; take: (takes: boolean) => void } {
  let text = '';
  let isTaking = true;
  const insert = (lines: Buffer): boolean => {
    if (isTaking) text += lines.toString();
    return isTaking;
  };
  return {
    log: new HookLog({ insert } as unknown as WorkerOutput, 'pre_start migrate'),
    written: () => text,
    take: (takes) => {
      isTaking = takes;
    },
  };
}

describe('what a hook writes', () => {
  test('becomes whole lines with its name in front, however it comes', () => {
    const { log, written } = logOf();
    for (const piece of ['one\ntw', 'o\n\nthr', 'ee']) log.add(Buffer.from(piece));
    expect(written()).toBe('[pre_start migrate] one\n[pre_start migrate] two\n[pre_start migrate] \n');
    expect(log.finish()).toBe(0);
    expect(written().endsWith('[pre_start migrate] three\n')).toBe(true);
  });

  test('I10: waits while a line of the worker would be torn, and what finds no place is counted', () => {
    const { log, written, take } = logOf();
    take(false);
    log.add(Buffer.from('one\n'));
    expect(written()).toBe('');
    take(true);
    log.add(Buffer.from('two\n'));
    expect(written()).toBe('[pre_start migrate] one\n[pre_start migrate] two\n');
    take(false);
    log.add(Buffer.from('three\n'));
    expect(log.finish()).toBe('[pre_start migrate] three\n'.length);
  });

  test('I11: is bounded, a line as well as all of it, and the log says what is left out', () => {
    const { log, written } = logOf();
    log.add(Buffer.alloc(10_000, 'x'));
    for (let count = 0; count < 100; count++) log.add(Buffer.from(`${'y'.repeat(1023)}\n`));
    log.finish();
    const lines = written().trimEnd().split('\n');
    expect(lines[0]).toBe(`[pre_start migrate] ${'x'.repeat(4096)}`);
    expect(lines.at(-1)).toMatch(/^\[pre_start migrate\] \d+ more bytes are left out$/);
    expect(written().length).toBeLessThan(70_000);
  });
});
