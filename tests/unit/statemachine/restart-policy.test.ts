import { describe, expect, it, test } from 'vitest';
import {
  decideAfterExit,
  describeExit,
  FRESH_MEMORY,
  type RestartMemory,
  type RestartRules,
} from '../../../src/statemachine/restart-policy.ts';
import { exitStatus, restartRules, sameRetries } from './machine.ts';

interface Run {
  how?: number | string | null;
  uptimeMs?: number;
  failedStart?: boolean;
  oneshot?: boolean;
  memory?: RestartMemory;
  nowMs?: number;
}

function decide(changes: Partial<RestartRules>, run: Run = {}) {
  const { how = 1, uptimeMs = 5000, failedStart = false, oneshot = false } = run;
  const { memory = FRESH_MEMORY, nowMs = 1_000_000 } = run;
  const ended = { status: exitStatus(how), uptimeMs, failedStart, oneshot };
  return decideAfterExit(restartRules(changes), memory, ended, nowMs, 0.5);
}

describe('what follows an exit', () => {
  const after = {
    success: { how: 0 },
    'failed start with exit 0': { how: 0, failedStart: true },
    'exit 1': { how: 1 },
    'a signal': { how: 'SIGSEGV' },
    'an unknown end': { how: null },
    'a one-shot, success': { how: 0, failedStart: true, oneshot: true },
    'a one-shot, exit 1': { how: 1, oneshot: true },
  } as const;
  const table = {
    never: ['complete', 'fail', 'fail', 'fail', 'fail', 'complete', 'fail'],
    'on-failure': ['complete', 'restart', 'restart', 'restart', 'restart', 'complete', 'restart'],
    always: ['restart', 'restart', 'restart', 'restart', 'restart', 'complete', 'restart'],
    'unless-stopped': ['restart', 'restart', 'restart', 'restart', 'restart', 'complete', 'restart'],
  } as const;
  for (const [policy, kinds] of Object.entries(table)) {
    for (const [index, [what, run]] of Object.entries(after).entries()) {
      test(`${policy}: ${what} → ${kinds[index]} (A013, A014, A061, A063, A065)`, () => {
        expect(decide({ policy: policy as RestartRules['policy'] }, run).kind).toBe(kinds[index]);
      });
    }
  }

  it('counts other exit codes and signals as success when they are listed (A063)', () => {
    const listed = { successExitCodes: [0, 143], successSignals: ['SIGTERM'] };
    expect(decide(listed, { how: 143 }).kind).toBe('complete');
    expect(decide(listed, { how: 'SIGTERM' }).kind).toBe('complete');
    expect(decide(listed, { how: 'SIGINT' }).kind).toBe('restart');
    expect(decide({ successExitCodes: [7] }, { how: 0 }).kind).toBe('restart');
  });

  it('never retries what is listed as fatal, under every policy (A063)', () => {
    const fatal = { fatalExitCodes: [78], fatalSignals: ['SIGSYS'] };
    for (const policy of ['always', 'on-failure', 'unless-stopped'] as const) {
      expect(decide({ ...fatal, policy }, { how: 78 })).toMatchObject({
        kind: 'fail',
        reason: 'exit 78 is listed as fatal',
      });
      expect(decide({ ...fatal, policy }, { how: 'SIGSYS', failedStart: true }).kind).toBe('fail');
      expect(decide({ ...fatal, policy }, { how: null }).kind).toBe('restart');
    }
  });

  it('forgets earlier failures once it has succeeded', () => {
    expect(decide({}, { how: 0, memory: { level: 3, recent: [1] } }).memory).toEqual(FRESH_MEMORY);
  });
});

describe('the retry budget', () => {
  it('is spent by failures in a row and then parks with slow retries (A057, A060, A067)', () => {
    const kinds: string[] = [];
    let memory = FRESH_MEMORY;
    for (let run = 0; run < 6; run++) {
      const decision = decide({}, { memory, failedStart: true, uptimeMs: 10 });
      kinds.push(decision.kind);
      memory = decision.memory;
    }
    expect(kinds).toEqual(['restart', 'restart', 'restart', 'park', 'park', 'park']);
    expect(decide({}, { memory })).toMatchObject({
      kind: 'park',
      delayMs: 300_000,
      reason: '7 failures in a row, 3 retries allowed',
    });
  });

  it('ends for good instead when asked to fail (A060)', () => {
    const spent = { level: 3, recent: [] };
    expect(decide({ exhausted: 'fail' }, { memory: spent }).kind).toBe('fail');
  });

  it('is unlimited with max_retries 0', () => {
    const rules = sameRetries({ maxRetries: 0 });
    expect(decide(rules, { memory: { level: 1_000_000, recent: [] } }).kind).toBe('restart');
  });

  it('is multiplied by the profile and never falls below one retry', () => {
    const spent = (level: number) => ({ memory: { level, recent: [] } });
    expect(decide({ profileMultiplier: 3 }, spent(8)).kind).toBe('restart');
    expect(decide({ profileMultiplier: 3 }, spent(9)).kind).toBe('park');
    expect(decide({ profileMultiplier: 0.1 }, spent(0)).kind).toBe('restart');
    expect(decide({ profileMultiplier: 0.1 }, spent(1)).kind).toBe('park');
  });
});

describe('the window budget', () => {
  const rules = { ...sameRetries({ maxRetries: 0 }), window: { attempts: 3, periodMs: 10_000 } };

  /** Crashes at these moments after long stable runs, so that only the window can stop it. */
  function crashesAt(moments: readonly number[]): string[] {
    let memory = FRESH_MEMORY;
    return moments.map((nowMs) => {
      const decision = decide(rules, { memory, nowMs, uptimeMs: 1e9 });
      memory = decision.memory;
      return decision.kind;
    });
  }

  it('bounds restarts whatever their pace (A067)', () => {
    expect(crashesAt([0, 1000, 2000, 3000])).toEqual(['restart', 'restart', 'restart', 'park']);
  });

  it('forgets what is older than the window', () => {
    expect(crashesAt([0, 4000, 8000, 12_000, 16_000, 20_000])).toEqual(Array(6).fill('restart'));
  });

  it('remembers no more than it needs, however long the worker crashes (I11)', () => {
    let memory = FRESH_MEMORY;
    for (let nowMs = 0; nowMs < 1000; nowMs++) memory = decide(rules, { memory, nowMs }).memory;
    expect(memory.recent.length).toBeLessThanOrEqual(4);
    const endless = decide(sameRetries({ maxRetries: 0 }), { memory, nowMs: 1001 });
    expect(endless.memory.recent.length).toBeLessThanOrEqual(1);
  });
});

test('ways of ending are named as an administrator writes them', () => {
  expect([exitStatus(3), exitStatus('SIGKILL'), exitStatus(null)].map(describeExit)).toEqual([
    'exit 3',
    'SIGKILL',
    'exit unknown',
  ]);
});
