import { expect, test } from 'vitest';
import type { ExecCheck } from '../../../../src/config/probe-definition.ts';
import { execChecker } from '../../../../src/health/checks/exec.ts';
import { Slots } from '../../../../src/health/slots.ts';
import type { CommandEnd } from '../../../../src/shim/protocol/facts.ts';

const CHECK: ExecCheck = { type: 'exec', argv: ['check'], successCodes: [0, 10], warningCodes: [1] };

const findingFor = (end: Partial<CommandEnd>) => {
  const all: CommandEnd = { code: 0, signal: null, timedOut: false, output: '', ...end };
  const target = { process: () => null, runCommand: () => Promise.resolve(all) };
  return execChecker(CHECK, 1000, target, new Slots(1)).look(new AbortController().signal);
};

test.each([
  [0, 'pass', 'exit 0'],
  [10, 'pass', 'exit 10'],
  [1, 'warn', 'exit 1'],
  [2, 'fail', 'exit 2'],
  [127, 'fail', 'exit 127'],
])('A087: a command that ends with %i is a %s', async (code, outcome, message) => {
  expect(await findingFor({ code, output: 'said' })).toMatchObject({ outcome, message, output: 'said' });
});

test('A086 A087: a command that dies of a signal or takes too long fails', async () => {
  expect(await findingFor({ code: null, signal: 'SIGSEGV' })).toMatchObject({
    outcome: 'fail',
    message: 'died of SIGSEGV',
  });
  expect(await findingFor({ code: null, signal: 'SIGKILL', timedOut: true })).toMatchObject({
    outcome: 'fail',
    message: 'killed: it took too long',
  });
});
