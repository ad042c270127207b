import { describe, expect, test } from 'vitest';
import type { LimitView } from '../../src/api/contract/limits.ts';
import { fleet } from '../helpers/fleet.ts';
import { hog, ofLimit } from '../helpers/hog.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

async function limitsOf(master: TestMaster, name: string): Promise<readonly LimitView[]> {
  return (await master.worker(name)).limits;
}

describe.each(MODES)('limits, $mode', ({ env }) => {
  test('graceful_shutdown: the worker is stopped, and its state says why', async () => {
    const limits = {
      memory: { max_rss: '80MiB', max: '1GiB', policy: 'graceful_shutdown', sustained_violation_time: '0' },
    };
    await using master = await TestMaster.start(fleet({ large: { ...hog('memory=100'), limits } }), env);
    const worker = await master.state('large', 'stopped');
    expect(worker.note).toMatch(/^memory [\d.]+M > 80\.0M/);
    expect(worker).toMatchObject({ desired: 'running', lastExit: { cause: 'limit', signal: 'SIGTERM' } });
    const status = await master.cli('status');
    expect(status.code).toBe(3);
    expect(status.stdout).toMatch(/large +stopped .*memory [\d.]+M > 80\.0M/);
    const start = await master.cli('start', 'large');
    expect(start.code).toBe(0);
    expect((await master.state('large', 'stopped')).incarnation).toBe(2);
  });

  test('A094: restart, once and with cause limit', async () => {
    const limits = {
      memory: { max_rss: '180MiB', max: '1GiB', policy: 'restart', sustained_violation_time: '0' },
    };
    await using master = await TestMaster.start(fleet({ leaky: { ...hog('memory=100'), limits } }), env);
    await master.untilLogged('leaky', /^ready$/m);
    const pid = await master.pidOf('leaky');
    await master.act('signal', ['leaky'], { signal: 'USR2' });
    const worker = await master.until('leaky', (it) => it.incarnation === 2 && it.state === 'running');
    expect(worker.lastExit).toMatchObject({ pid, cause: 'limit' });
    expect(worker.restarts).toBe(1);
    expect(isRunning(pid)).toBe(false);
    const told = (await master.events()).filter(ofLimit('leaky', 'limit-broken'));
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatch(/^memory [\d.]+M > 180M$/);
  });

  test('immediate_kill: the whole tree, by SIGKILL', async () => {
    const limits = { process: { max_child_processes: 2, policy: 'immediate_kill' } };
    await using master = await TestMaster.start(
      fleet({ forks: { ...hog('children=3', 'escape=1'), limits } }),
      env,
    );
    const worker = await master.state('forks', 'stopped');
    expect(worker.lastExit).toMatchObject({ cause: 'limit', signal: 'SIGKILL' });
    expect(worker.note).toMatch(/^children \d > 2/);
    await master.quit();
    await master.emptied();
  });

  test('throttle: it is slowed down, shown, and released when the limit goes', async () => {
    const busy = hog('cpu=1');
    // No kernel has a limit for the address space of a tree.
    const limits = { memory: { max_virtual: '1MiB', policy: 'throttle' } };
    await using master = await TestMaster.start(fleet({ busy: { ...busy, limits } }), env);
    await master.event(ofLimit('busy', 'limit-throttled'));
    const { pid, note } = await master.until('busy', (it) => it.note.includes('throttled'));
    expect(note).toMatch(/^virtual memory [\d.]+[MG] > 1\.00M.*; throttled to 10%$/);
    const [memory] = await limitsOf(master, 'busy');
    expect(memory).toMatchObject({ name: 'memory.max_virtual', isThrottled: true, policy: 'throttle' });
    master.configure(fleet({ busy }));
    await master.reload();
    const free = await master.until('busy', (it) => !it.note.includes('throttled'));
    expect(free.pid).toBe(pid);
    const stopped = await master.act('stop', ['busy']);
    expect(stopped).toMatchObject([{ outcome: 'done' }]);
  });
});

test('without a controller cpu is held to its limit by running only a part of the time', async () => {
  // So little that it is beyond it also on a machine with much else to do.
  const limits = { cpu: { max_percent: 5 } };
  const env = { HSU_CGROUPS: 'off' };
  await using master = await TestMaster.start(fleet({ busy: { ...hog('cpu=1'), limits } }), env);
  const { note } = await master.until('busy', (it) => it.note.includes('throttled'));
  expect(note).toMatch(/^cpu [\d.]+% > 5%.* if it ran freely; throttled to \d+%$/);
});

describe.each(MODES)('I7: a shim that dies in the middle of a pause, $mode', ({ env }) => {
  test('leaves nothing stopped for ever', async () => {
    const busy = hog('cpu=1');
    const limits = { memory: { max_virtual: '1MiB', policy: 'throttle' } };
    await using master = await TestMaster.start(fleet({ busy: { ...busy, limits } }), env);
    await master.event(ofLimit('busy', 'limit-throttled'));
    master.configure(fleet({ busy }));
    const { shimPid } = await master.view();
    // Before the reload can release it.
    process.kill(shimPid ?? 0, 'SIGKILL');
    await master.until('busy', (it) => !it.note.includes('throttled'));
    const used = async (): Promise<number> => (await master.worker('busy')).usage?.cpuTimeMs ?? 0;
    const before = await used();
    while ((await used()) < before + 200) await new Promise((resume) => setTimeout(resume, 50));
  });
});

test('alert and log: told when it begins; nothing else happens', async () => {
  const limits = {
    memory: { max_rss: '10MiB', policy: 'log' },
    process: { max_file_descriptors: 60, policy: 'alert' },
    io: { max_file_descriptors: 1000, policy: 'alert_only', warning_threshold: 5 },
  };
  await using master = await TestMaster.start(fleet({ quiet: { ...hog('descriptors=100'), limits } }));
  await master.event(ofLimit('quiet', 'limit-broken'));
  const alert = await master.event(ofLimit('quiet', 'alert'));
  expect(alert.message).toMatch(/^descriptors \d+ > 60$/);
  const warning = await master.event(ofLimit('quiet', 'limit-warning'));
  expect(warning.message).toMatch(/^descriptors \d+ of 1000$/);
  expect(await master.state('quiet', 'running')).toMatchObject({ restarts: 0, incarnation: 1 });
  const views = await limitsOf(master, 'quiet');
  expect(views.map(({ name }) => name)).toEqual([
    'memory.max_rss',
    'io.max_file_descriptors',
    'process.max_file_descriptors',
  ]);
  const described = (await master.cli('describe', 'quiet')).stdout;
  expect(described).toMatch(
    /^Limits:\n {2}memory\.max_rss +10\.0M +uses [\d.]+M \(\d+%\) +log +broken for /m,
  );
  expect(master.log).toContain('ALERT descriptors');
});

test('A095: a run time that is over stops the worker, with that as its reason', async () => {
  const limits = { run_time: { max_time: '300ms' } };
  await using master = await TestMaster.start(
    fleet({ slow: { run: 'sleep 1000', start_seconds: '0', limits } }),
  );
  const worker = await master.state('slow', 'stopped');
  expect(worker.lastExit?.cause).toBe('limit');
  expect(worker.note).toMatch(/^run time \S+ > 300ms$/);
});

test('A070: workers that are restarted by age do not all go at once', async () => {
  const limits = {
    run_time: { max_time: '200ms', variance: '1m', policy: 'restart', sustained_violation_time: '0' },
  };
  const worker = { run: 'sleep 1000', start_seconds: '0', limits };
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await using master = await TestMaster.start(fleet(Object.fromEntries(names.map((name) => [name, worker]))));
  const limit = async (name: string): Promise<number> => {
    await master.pidOf(name);
    const [shown] = (await master.worker(name)).limits;
    return shown?.max ?? Number.NaN;
  };
  const times = await Promise.all(names.map(limit));
  expect(new Set(times).size).toBe(names.length);
  for (const time of times) expect(time).toBeGreaterThanOrEqual(200);
  for (const time of times) expect(time).toBeLessThanOrEqual(60_200);
});

test('a one-shot that takes too long is not done', async () => {
  const limits = { run_time: { max_time: '300ms', policy: 'immediate_kill' } };
  const worker = { run: 'sleep 1000', oneshot: true, limits };
  await using master = await TestMaster.start(fleet({ job: worker }));
  await master.state('job', 'stopped');
  const wait = await master.cli('wait', 'job', '--for', 'done', '--timeout', '5s');
  expect(wait.code).toBe(1);
  expect(wait.stderr + wait.stdout).toContain('run time');
});

test('cpu time adds up over the tree, and waiting does not help', async () => {
  const limits = { cpu: { max_time: '1s', policy: 'immediate_kill' } };
  await using master = await TestMaster.start(fleet({ busy: { ...hog('cpu=1'), limits } }));
  const worker = await master.state('busy', 'stopped');
  expect(worker.note).toMatch(/^cpu time .*s > 1s/);
});

test('escalation goes step by step, each told', async () => {
  const steps = [
    // So long that it can be told by its signal then.
    { do: 'alert', wait: '4s' },
    { signal: 'USR2', wait: '300ms' },
    { do: 'throttle', wait: '300ms' },
    { do: 'graceful_shutdown' },
  ];
  const limits = { memory: { max_rss: '20MiB', max: '1GiB', policy: 'escalate', steps } };
  await using master = await TestMaster.start(fleet({ large: { ...hog(), limits } }));
  await master.state('large', 'stopped');
  const reasons = (await master.events())
    .filter(({ worker, type }) => worker === 'large' && type === 'limit')
    .map(({ reason }) => reason);
  expect(reasons).toEqual(['limit-broken', 'alert', 'limit-signal', 'limit-throttled']);
});

test('restart_adjusted: each restart raises the limits, up to their most, until reset', async () => {
  const memory = {
    max_rss: '20MiB',
    max: '1GiB',
    policy: 'restart_adjusted',
    sustained_violation_time: '0',
    adjust: { factor: 1.5, most: 2 },
  };
  await using master = await TestMaster.start(fleet({ grows: { ...hog(), limits: { memory } } }));
  await master.until('grows', (it) => it.incarnation >= 4);
  const told = (await master.events())
    .filter(ofLimit('grows', 'limit-adjusted'))
    .map(({ message }) => message);
  expect(told.slice(0, 3)).toEqual([
    'its memory limits are raised: max_rss 30.0M, max 1.50G',
    'its memory limits are raised: max_rss 40.0M, max 2.00G',
    'its memory limits cannot be raised any more',
  ]);
  await master.crash();
  await master.launch();
  expect((await limitsOf(master, 'grows'))[0]).toMatchObject({
    max: 40 * 1024 ** 2,
    configured: 20 * 1024 ** 2,
  });
  await master.act('reset', ['grows']);
  const reset = await master.event(ofLimit('grows', 'limit-reset'));
  // What is configured is too little for it: from there they are raised again, in a moment.
  const raised = await master.event(
    (event) => ofLimit('grows', 'limit-adjusted')(event) && event.seq > reset.seq,
  );
  expect(raised.message).toBe('its memory limits are raised: max_rss 30.0M, max 1.50G');
});

describe.each(MODES)('restart_adjusted, $mode', ({ env }) => {
  test('who was killed at the ceiling comes back with larger limits, too', async () => {
    const memory = { max_rss: '60MiB', max: '80MiB', policy: 'restart_adjusted' };
    const worker = { ...hog('memory=100'), limits: { memory } };
    await using master = await TestMaster.start(fleet({ fast: worker }), env);
    const event = await master.event(ofLimit('fast', 'limit-adjusted'));
    expect(event.message).toBe('its memory limits are raised: max_rss 90.0M, max 120M');
    await master.until('fast', (it) => it.incarnation >= 2);
    expect((await limitsOf(master, 'fast'))[0]).toMatchObject({ configured: 60 * 1024 ** 2 });
  });
});

test('I9: limits are changed in place; the process goes on', async () => {
  const worker = hog('memory=60');
  const byHand = { master: { reload: 'manual' } };
  await using master = await TestMaster.start(fleet({ web: worker }, byHand));
  const pid = await master.pidOf('web');
  const limits = { memory: { max_rss: '50MiB', policy: 'alert' } };
  master.configure(fleet({ web: { ...worker, limits } }, byHand));
  expect(await master.reload()).toMatchObject({ ok: true, changed: ['web'] });
  await master.event(ofLimit('web', 'alert'));
  expect(await master.pidOf('web')).toBe(pid);
});

test('I6: limits go on to be looked at by the next master, and a worker stopped by one stays stopped', async () => {
  const limits = {
    memory: { max_rss: '180MiB', max: '1GiB', policy: 'graceful_shutdown', sustained_violation_time: '0' },
  };
  await using master = await TestMaster.start(fleet({ large: { ...hog('memory=100'), limits } }));
  await master.untilLogged('large', /^ready$/m);
  await master.crash();
  await master.launch();
  await master.act('signal', ['large'], { signal: 'USR2' });
  const stopped = await master.state('large', 'stopped');
  // What was answered is on disk, and with it everything that was before.
  await master.act('reset', ['large']);
  await master.crash();
  await master.launch();
  const [after] = await master.workers();
  expect(after).toMatchObject({ state: 'stopped', desired: 'running', note: stopped.note, incarnation: 1 });
});

test('the heap of known run-times is told to them', async () => {
  const limits = { memory: { heap: { max: '64MiB', runtime: 'node' } } };
  const run = [process.execPath, '-p', 'v8.getHeapStatistics().heap_size_limit'];
  const env = { NODE_OPTIONS: '--no-warnings' };
  await using master = await TestMaster.start(fleet({ node: { run, oneshot: true, env, limits } }));
  await master.state('node', 'done');
  expect(Number(master.output('node'))).toBeLessThan(200 * 1024 ** 2);
  expect((await master.worker('node')).environment['NODE_OPTIONS']).toBe(
    '--no-warnings --max-old-space-size=64',
  );
});
