import { expect, test } from 'vitest';
import type { EventView } from '../../src/api/contract/events.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

const SLEEPER = 'run: sleep 1000, start_seconds: 0';

const seqs = (events: readonly EventView[]): number[] => events.map(({ seq }) => seq);

async function read(master: TestMaster, query: string): Promise<readonly EventView[]> {
  return (await new HttpClient(master.socket).send('GET', `/v1/events?${query}`)).lines<EventView>();
}

test('I4: numbers of events go on over a kill and an end in order, and a cursor finds what came after it', async () => {
  await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}]`);
  await master.state('web', 'running');
  let before = await master.events();
  for (const end of ['crash', 'quit', 'crash'] as const) {
    const cursor = before.at(-1)?.seq ?? 0;
    await master[end]();
    await master.launch();
    await master.state('web', 'running');
    const all = await master.events();
    expect(all.slice(0, before.length)).toEqual(before);
    const news = await read(master, `after=${cursor}`);
    expect(seqs(news)).toEqual(seqs(all).filter((seq) => seq > cursor));
    expect(news.map(({ reason }) => reason)).toContain('started');
    expect(news.map(({ type }) => type)).not.toContain('gap');
    before = all;
  }
  expect(seqs(before)).toEqual(seqs(before).toSorted((a, b) => a - b));
  expect(new Set(seqs(before)).size).toBe(before.length);
});

test('events -w goes on where it was when another master answers', async () => {
  await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}]`);
  await master.state('web', 'running');
  const child = master.beginCli('events', '-w', '--after', '0', '-o', 'jsonl');
  const heard: EventView[] = [];
  const until = async (isWanted: (event: EventView) => boolean): Promise<void> => {
    while (!heard.some(isWanted)) await new Promise((resume) => child.stdout.once('data', resume));
  };
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    heard.push(...lines.map((line) => JSON.parse(line) as EventView));
  });
  await until(({ reason }) => reason === 'running');
  await master.crash();
  await master.launch();
  await master.act('restart', ['web']);
  await until(({ incarnation, reason }) => incarnation === 2 && reason === 'running');
  child.kill('SIGINT');
  const all = seqs(await master.events());
  expect(seqs(heard)).toEqual(all.slice(0, heard.length));
});

test('events are chosen by number and age at the command line', async () => {
  await using master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}]`);
  await master.state('web', 'running');
  await master.act('stop', ['web']);
  const of = async (...args: string[]): Promise<EventView[]> =>
    JSON.parse((await master.cli('events', '-o', 'json', ...args)).stdout);
  const all = await of();
  expect(await of('-n', '2')).toEqual(all.slice(-2));
  expect(await of('--since', '1h')).toEqual(all);
  expect(await of('--since', new Date(Date.now() + 60_000).toISOString())).toEqual([]);
  expect((await of('web', '--type', 'exit')).map(({ reason }) => reason)).toEqual(['requested']);
});

test('I4, I6: an end is told once, at whichever moment after it the master is killed', async () => {
  const rounds = 6;
  await using master = await TestMaster.start(
    `workers: [{id: web, ${SLEEPER}, restart_policy: always, restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}}]`,
  );
  for (let round = 1; round <= rounds; round++) {
    const { pid } = await master.until('web', (worker) => worker.state === 'running' && worker.pid !== null);
    process.kill(pid ?? 0, 'SIGKILL');
    // Before, while and after it is written down.
    await new Promise((resume) => setTimeout(resume, (round - 1) * 20));
    await master.crash();
    await master.launch();
    await master.until('web', ({ incarnation, state }) => state === 'running' && incarnation === round + 1);
  }
  const exits = (await master.events()).filter(({ type }) => type === 'exit');
  expect(exits.map(({ incarnation, message }) => [incarnation, message.replace(/^pid \d+ /, '')])).toEqual(
    Array.from({ length: rounds }, (_, n) => [n + 1, expect.stringMatching(/^ended.*: SIGKILL$/)]),
  );
  expect((await master.worker('web')).exits).toHaveLength(rounds);
});

test('A124: after a restart of the master wait and stop still work, and an exit while it was away is learnt', async () => {
  await using master = await TestMaster.start(
    `workers: [{id: job, oneshot: true, restart_policy: never, shell: true, run: "trap 'exit 7' USR1; echo ready; while :; do sleep 0.1; done"}, {id: web, ${SLEEPER}}]`,
  );
  await master.untilLog('job', (text) => text.includes('ready'));
  const { pid: job } = await master.until('job', ({ pid }) => pid !== null);
  const web = await master.pidOf('web');
  await master.crash();
  await master.launch();
  const waiting = master.cli('wait', 'job', '--exit-status');
  process.kill(job ?? 0, 'SIGUSR1');
  expect((await waiting).code).toBe(7);
  expect((await master.cli('stop', 'web')).code).toBe(0);
  expect(isRunning(web)).toBe(false);
});
