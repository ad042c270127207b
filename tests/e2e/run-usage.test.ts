import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const run = (...args: readonly string[]) =>
  spawnSync(join(import.meta.dirname, '../../bin/hsu-master'), ['run', ...args], { encoding: 'utf8' });

describe('hsu-master run', () => {
  test.each([
    [[], 'no configuration file was given'],
    [['a.yaml', '-c', 'b.yaml'], 'two configuration files were given'],
  ])('%j: says how it is used', (args, problem) => {
    expect(run(...args)).toMatchObject({
      status: 2,
      stderr: `error: ${problem}\nhint: hsu-master run -c fleet.yaml\n`,
    });
  });

  test.each([[['/nowhere.yaml']], [['-c', '/nowhere.yaml']]])('%j: is the configuration file', (args) => {
    expect(run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('/nowhere.yaml') });
  });
});
