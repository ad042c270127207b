import { openSync } from 'node:fs';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Datagram } from '../../../src/shim/native/datagrams.ts';
import type { Native } from '../../../src/shim/native/native.ts';
import { Notifications } from '../../../src/shim/notifications.ts';
import { readStat } from '../../../src/shim/process-table.ts';
import type { IncarnationFacts } from '../../../src/shim/protocol.ts';
import type { ProcessTrees } from '../../../src/shim/tree.ts';

let messages: string[];
let followed: number[];
let readable: () => void;
let notifications: Notifications;

beforeEach(() => {
  messages = [];
  followed = [];
  let fd = -1;
  const receive = (): Datagram | null => {
    const text = messages.shift();
    return text === undefined ? null : { text, pid: process.pid, uid: 0 };
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
    trees: {} as ProcessTrees,
    tell: () => {},
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
