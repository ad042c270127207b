import { describe, expect, test } from 'vitest';
import { Counts } from '../../../src/metrics/counts.ts';
import { Exposition, labelText } from '../../../src/metrics/exposition.ts';
import { Histogram } from '../../../src/metrics/histogram.ts';
import { Rising } from '../../../src/metrics/rising.ts';

describe('the page', () => {
  test('has each family once, with its help and type, in the order of the catalogue', () => {
    const page = new Exposition();
    page.add('hsu_worker_ready', labelText({ worker: 'a' }), true);
    page.add('hsu_config_revision', '', 7);
    page.add('hsu_worker_ready', labelText({ worker: 'b' }), false);
    expect([...page.parts()].join('').split('\n')).toEqual([
      expect.stringMatching(/^# HELP hsu_config_revision ./),
      '# TYPE hsu_config_revision gauge',
      'hsu_config_revision 7',
      expect.stringMatching(/^# HELP hsu_worker_ready ./),
      '# TYPE hsu_worker_ready gauge',
      'hsu_worker_ready{worker="a"} 1',
      'hsu_worker_ready{worker="b"} 0',
      '',
    ]);
  });

  test('has label values escaped', () => {
    expect(labelText({ a: 'x"y', b: 'back\\slash', c: 'two\nlines' })).toBe(
      'a="x\\"y",b="back\\\\slash",c="two\\nlines"',
    );
  });

  test('has histograms cumulated, with what is beyond all bounds', () => {
    const times = new Histogram();
    for (const seconds of [0.0005, 0.001, 0.2, 60]) times.add(seconds);
    const page = new Exposition();
    page.addHistogram('hsu_worker_probe_duration_seconds', 'worker="w",probe="p"', times);
    const lines = [...page.parts()].join('').split('\n');
    const sampleOf = (what: string) =>
      lines
        .find((line) => line.includes(what))
        ?.split(' ')
        .at(-1);
    expect(sampleOf('le="0.001"')).toBe('2');
    expect(sampleOf('le="0.1"')).toBe('2');
    expect(sampleOf('le="0.5"')).toBe('3');
    expect(sampleOf('le="+Inf"')).toBe('4');
    expect(sampleOf('_count')).toBe('4');
    expect(Number(sampleOf('_sum'))).toBeCloseTo(60.2015);
  });
});

describe('counters', () => {
  test('with many labels stay bounded, and nothing is lost (I11)', () => {
    const counts = new Counts(2);
    for (const code of ['1', '2', '3', '4', '1']) counts.add({ code });
    expect([...counts.entries()]).toEqual([
      ['code="1"', 2],
      ['code="2"', 1],
      ['code="other"', 2],
    ]);
  });

  test('never go down when another process counts, nor by noise', () => {
    const cpu = new Rising('noise');
    const told = (
      [
        ['a', 5],
        ['a', 9],
        ['a', 8],
        ['b', 1],
        ['b', 4],
      ] as const
    ).map(([source, count]) => {
      cpu.take(source, count);
      return cpu.value;
    });
    expect(told).toEqual([5, 9, 9, 10, 13]);
  });

  test('go on when the same source begins anew', () => {
    const bytes = new Rising('beginning');
    expect(bytes.isKnown).toBe(false);
    const told = [10, 3, 4].map((count) => {
      bytes.take('shim', count);
      return bytes.value;
    });
    expect(told).toEqual([10, 13, 14]);
  });
});
