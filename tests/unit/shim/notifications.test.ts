import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Datagram } from '../../../src/shim/native/datagrams.ts';
import type { Native } from '../../../src/shim/native/native.ts';
import { Notifications } from '../../../src/shim/notifications.ts';
import { readStat } from '../../../src/shim/process-table.ts';
import type { IncarnationFacts } from '../../../src/shim/protocol/facts.ts';
import type { Notice } from '../../../src/shim/protocol/notices.ts';
import type { ProcessTrees } from '../../../src/shim/tree.ts';
import { eventually } from '../../helpers/eventually.ts';

let messages: (string | Datagram)[];
let told: Notice[];
let followed: number[];
let readable: () => void;
let notifications: Notifications;

beforeEach(() => {
  messages = [];
  told = [];
  followed = [];
  let fd = -1;
  const receive = (): Datagram | null => {
    const next = messages.shift();
    if (typeof next === 'string') return { text: next, pid: process.pid, uid: 0 };
    return next ?? null;
  };
  notifications = new Notifications({
    native: {
      datagrams: { listen: () => (fd = openSync('/dev/null', 'r')), receive },
      createPoller: (heard: (fd: number) => void) => {
        readable = () => heard(fd);
        return { add: () => {}, remove: () => {}, close: () => {} };
      },
    } as unknown as Native,
    prefix: 'test',
    trees: { members: () => [] } as unknown as ProcessTrees,
    tell: (notice) => told.push(notice),
    remember: () => {},
    follow: (_facts, pid) => {
      followed.push(pid);
      return 'it is no process of the worker';
    },
  });
  notifications.open('app');
  onTestFinished(() => notifications.close('app'));
  const { startTime } = readStat(process.pid) ?? { startTime: 0 };
  const facts = { id: 'app.1', worker: 'app', pid: process.pid, startTime };
  notifications.expect(facts as IncarnationFacts, 'main');
});

describe('a worker that names main processes without end', () => {
  test('has one of them looked for a turn: each is a scan of all processes', () => {
    messages = ['MAINPID=2', 'MAINPID=3', 'MAINPID=4'];
    readable();
    expect(followed).toEqual([2]);
    readable();
    expect(followed).toEqual([2, 3]);
  });

  test('is heard out when its main process has ended', () => {
    messages = ['MAINPID=2', 'STATUS=going', 'MAINPID=3'];
    notifications.hearOut('app');
    expect(followed).toEqual([2, 3]);
  });
});

test('the last words of a main process are heard that has ended, and that nobody has reaped yet', async () => {
  const script = 'sleep 1000 & echo $!; exec tail -f /dev/null';
  const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = Number((await once(parent.stdout, 'data')).join(''));
  await eventually(() => expect(readStat(parent.pid ?? 0)?.comm).toBe('tail'));
  const { startTime } = readStat(pid) ?? { startTime: 0 };
  process.kill(pid, 'SIGKILL');
  await eventually(() => expect(readStat(pid)?.state).toBe('Z'));
  notifications.expect({ id: 'app.1', worker: 'app', pid, startTime } as IncarnationFacts, 'main');
  messages = [{ text: 'STATUS=no such thing', pid, uid: 0 }];
  readable();
  expect(told).toMatchObject([{ type: 'notified', news: { status: 'no such thing' } }]);
});

test('what is no number is called that when it is to be the main process', () => {
  messages = ['MAINPID=abc'];
  readable();
  expect(told).toMatchObject([{ message: 'MAINPID=abc is not followed: it is no process number' }]);
});

test('I11: a worker that says without end that it is ready and is not is heard ten times at once', () => {
  messages = Array.from({ length: 640 }, (_, n) => (n % 2 === 0 ? 'READY=1' : 'RELOADING=1'));
  while (messages.length > 0) readable();
  expect(told).toHaveLength(10);
  notifications.hearOut('app');
  expect(told.slice(10)).toMatchObject([
    { type: 'remark', message: expect.stringContaining('629 of these notifications') },
    { type: 'notified', news: { reloading: true } },
  ]);
});

test('of a worker that has ended all that it has said is heard', () => {
  messages = [...Array.from({ length: 100 }, () => 'STATUS=going'), 'STATUS=gone'];
  notifications.hearOut('app');
  expect(messages).toEqual([]);
  expect(told.at(-1)).toMatchObject({ news: { status: 'gone' } });
});

describe('helpers of a worker', () => {
  const NOBODY = 65_534;
  /** A process that is gone by now. */
  const gone = (): number => spawnSync('true').pid;

  /** A worker that runs as another user, and whose helpers may speak. */
  async function workerOfNobody(): Promise<void> {
    const child = spawn('sleep', ['1000'], { uid: NOBODY, stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    const { startTime } = readStat(pid) ?? { startTime: 0 };
    notifications.expect({ id: 'app.1', worker: 'app', pid, startTime } as IncarnationFacts, 'all');
  }

  test.skipIf(process.getuid?.() !== 0)(
    'one that has gone already is heard when it had the user of the worker (needs root)',
    async () => {
      await workerOfNobody();
      messages = [
        { text: 'STATUS=foreign', pid: gone(), uid: NOBODY - 1 },
        { text: 'READY=1', pid: gone(), uid: NOBODY },
      ];
      readable();
      expect(told).toMatchObject([
        { type: 'remark', message: expect.stringContaining('it is no process of the worker') },
        { type: 'notified', news: { ready: true } },
      ]);
    },
  );

  test('what was sent before an incarnation began is not about that, whoever has sent it (I7)', () => {
    messages = [
      { text: 'READY=1', pid: gone(), uid: 0 },
      { text: 'READY=1', pid: process.pid, uid: 0 },
    ];
    notifications.open('app');
    const { startTime } = readStat(process.pid) ?? { startTime: 0 };
    const facts = { id: 'app.2', worker: 'app', pid: process.pid, startTime } as IncarnationFacts;
    notifications.expect(facts, 'all');
    readable();
    expect(told).toEqual([]);
    messages = ['READY=1'];
    readable();
    expect(told).toMatchObject([{ of: 'app.2', news: { ready: true } }]);
  });

  test('the barrier of systemd-notify says nothing, and is no reason for a remark', () => {
    messages = [{ text: 'BARRIER=1', pid: gone(), uid: 0 }];
    readable();
    expect(told).toEqual([]);
  });
});
