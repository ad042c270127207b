import { expect, test } from 'vitest';
import { createLogPrinter, type LineRecord, markerLine } from '../../../../src/cli/render/log-line.ts';
import { createStyle } from '../../../../src/cli/style.ts';

function record(worker: string, text: string, complete = true): LineRecord {
  return {
    kind: 'line',
    worker,
    at: '2026-11-20T16:00:00.000000000Z',
    stream: 'stdout',
    bytes: Buffer.from(text),
    complete,
  };
}

const OPTIONS = { hasTimestamps: false, style: createStyle(false), workers: ['web', 'db'] };

function printed(format: 'text' | 'raw', records: readonly LineRecord[]): string {
  const printer = createLogPrinter({ ...OPTIONS, format, hasPrefix: true });
  return Buffer.concat([...records.map((one) => printer.print(one)), printer.end()]).toString();
}

test('a line in pieces is one line, unless another worker comes between', () => {
  expect(printed('text', [record('web', 'a', false), record('web', 'b')])).toBe('web | ab\n');
  expect(printed('text', [record('web', 'a', false), record('db', 'x'), record('web', 'b')])).toBe(
    'web | a\ndb  | x\nweb | b\n',
  );
});

test('last words get their line end in text and not in raw', () => {
  expect(printed('text', [record('web', 'dying', false)])).toBe('web | dying\n');
  expect(printed('raw', [record('web', 'dying', false)])).toBe('dying');
});

test('markers tell of runs and of gaps', () => {
  const at = '2026-11-20T16:00:00.000000000Z';
  expect(markerLine({ kind: 'gap', worker: 'web', at, text: 'a file is missing' })).toBe(
    '--- web: a file is missing ---',
  );
  expect(markerLine(record('web', 'x'))).toBeUndefined();
});
