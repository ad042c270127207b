import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { DirectLog } from '../../../src/logs/direct/direct-log.ts';
import { readLogs } from '../../../src/logs/read-logs.ts';
import { holePuncher } from '../../../src/shim/hole-puncher.ts';
import { loadNative } from '../../../src/shim/native/linux.ts';
import { eventually } from '../../helpers/eventually.ts';
import { DirectFolder } from './direct-folder.ts';
import { RULES } from './log-folder.ts';

let folder: DirectFolder;
beforeEach(() => {
  folder = new DirectFolder();
});
afterEach(() => folder.remove());

const SRC = join(import.meta.dirname, '../../../src');
const urlOf = (path: string): string => pathToFileURL(join(SRC, path)).href;
const RULES_HERE = {
  ...RULES,
  format: 'raw',
  maxSizeBytes: 20_000,
  maxFiles: 100_000,
  compress: true,
} as const;

/** Rotates without a pause until it is killed. */
const ROTATOR = `
  const [directory, rules, logs, shim, native] = process.argv.slice(1);
  const { DirectLog } = await import(logs);
  const puncher = (await import(shim)).holePuncher((await import(native)).loadNative());
  const log = new DirectLog({ directory, name: 'web', rules: JSON.parse(rules), puncher, isInUse: true });
  process.stdout.write('ready');
  for (;;) await log.tend();
`;

/** Rotated files so far; one that is just being compressed stands there twice. */
function segments(): number {
  return new Set(folder.rotatedOf('stdout').map((name) => name.replace(/\.gz$/, ''))).size;
}

function rotator() {
  const files = ['logs/direct/direct-log.ts', 'shim/hole-puncher.ts', 'shim/native/linux.ts'].map(urlOf);
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', ROTATOR, folder.path, JSON.stringify(RULES_HERE), ...files],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('I7, I10: rotators killed with SIGKILL at any moment lose, tear and double nothing of a worker that writes on', async () => {
  const puncher = holePuncher(loadNative());
  const log = new DirectLog({
    directory: folder.path,
    name: 'web',
    rules: RULES_HERE,
    puncher,
    isInUse: false,
  });
  log.prepare(null);
  const { stdout, stderr } = log.openEnds();
  log.close();
  const worker = spawn(
    'sh',
    ['-c', 'n=0; while read -r _; do seq $((n + 1)) $((n + 10000)); n=$((n + 10000)); done; echo the end'],
    { stdio: ['pipe', stdout, stderr] },
  );
  onTestFinished(() => void worker.kill('SIGKILL'));
  for (const fd of [stdout, stderr]) closeSync(fd);
  const kills = 6;
  for (let kill = 1; kill <= kills; kill++) {
    const child = rotator();
    await once(child.stdout, 'data');
    const before = segments();
    worker.stdin?.write('go\n');
    const enough = before + (kill % 3);
    await eventually(() => expect(segments()).toBeGreaterThanOrEqual(enough));
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
  worker.stdin?.end();
  await once(worker, 'exit');

  let next = 1;
  for await (const record of readLogs({ directory: folder.path, workers: ['web'], stream: 'stdout' })) {
    const text = record.kind === 'line' ? record.bytes.toString('latin1') : record.kind;
    if (text === 'the end') break;
    if (text !== String(next)) expect(text.slice(0, 40)).toBe(String(next));
    next += 1;
  }
  expect(next).toBe(kills * 10_000 + 1);
});
