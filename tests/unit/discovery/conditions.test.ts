import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { whyNotNamed } from '../../../src/discovery/conditions.ts';
import { commandWords } from '../../../src/discovery/process-list.ts';
import { type ProcStat, readStat } from '../../../src/shim/process-table.ts';
import { eventually } from '../../helpers/eventually.ts';

/** A program under another name and with these arguments. */
async function run(argv0: string, ...args: readonly string[]): Promise<ProcStat> {
  const child = spawn('sleep', [...args], { argv0, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const pid = child.pid ?? 0;
  await eventually(() => expect(commandWords(pid)[0]).toBe(argv0));
  const stat = readStat(pid);
  if (stat === undefined) throw new Error('it has ended');
  return stat;
}

describe('the name of a process', () => {
  it.each(['sleep', 'server: main', 'main'])(
    'is what it is called in one of three ways: %s',
    async (name) => {
      const stat = await run('/opt/x/server: main', '1000');
      const fits = whyNotNamed(stat, { processName: name, processArgs: [] }) === null;
      expect(fits).toBe(name !== 'main');
    },
  );

  it('is not a part of a longer one', async () => {
    const stat = await run('sleeper', '1000');
    expect(whyNotNamed(stat, { processName: 'slee', processArgs: [] })).toBe('is not called slee');
  });
});

describe('the arguments of a process', () => {
  it.each([
    [['1001', '1003'], true],
    [['1003', '1001'], false],
    [['100'], false],
    [[], true],
  ])('must be there in this order: %j', async (processArgs, fits) => {
    const stat = await run('sleep', '1001', '1002', '1003');
    expect(whyNotNamed(stat, { processName: undefined, processArgs }) === null).toBe(fits);
  });
});
