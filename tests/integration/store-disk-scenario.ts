// Runs a store on a file system of its own that gets full, empty, read-only and writable again, and prints what the
// store did as one JSON document. Arguments: the mount point, the scenario.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';

const [mountPoint = '', scenario = ''] = process.argv.slice(2);
const directory = join(mountPoint, 'state');
const reasons: string[] = [];
const warned = new EventTarget();

function open(): Store {
  return openSqliteStore({
    directory,
    onWarning: ({ reason }) => {
      reasons.push(reason);
      warned.dispatchEvent(new Event(reason));
    },
  });
}

async function keysOf(store: Store): Promise<number> {
  return (await store.list('/')).entries.length;
}

const put = (store: Store, key: string, size: number) =>
  store.commit({ if: [{ key, modRev: 0 }], do: [{ put: key, value: 'x'.repeat(size) }] });

async function untilRecovered(): Promise<void> {
  // The timer of the store keeps no process alive.
  const alive = setInterval(() => {}, 1000);
  await once(warned, 'recovered');
  clearInterval(alive);
}

async function fullDisk(): Promise<object> {
  let store = open();
  const ballast = join(mountPoint, 'ballast');
  writeFileSync(ballast, Buffer.alloc(3_000_000, 1));
  let written = 0;
  let outcome = await put(store, '/first', 1);
  while (outcome.durable) outcome = await put(store, `/n/${++written}`, 50_000);
  const atFull = { ok: outcome.ok, durable: outcome.durable, keys: await keysOf(store) };
  const { state, reason } = await store.health();
  const more = await Promise.all([put(store, '/more/1', 1), put(store, '/more/2', 1)]);
  const moreOk = more.map(({ ok, durable }) => ({ ok, durable }));
  rmSync(ballast);
  await untilRecovered();
  const after = await put(store, '/after', 1);
  await store.close();
  store = open();
  const keys = await keysOf(store);
  const next = await put(store, '/next', 1);
  await store.close();
  return {
    written,
    atFull,
    state,
    reason,
    moreOk,
    after: after.durable,
    keys,
    grows: next.rev > after.rev,
    reasons,
  };
}

async function readOnlyDisk(): Promise<object> {
  let store = open();
  await put(store, '/a', 1);
  await store.close();
  remount('ro');
  store = open();
  const keys = await keysOf(store);
  const { ok, durable } = await put(store, '/b', 1);
  remount('rw');
  await untilRecovered();
  const after = await put(store, '/c', 1);
  await store.close();
  store = open();
  const keysAtEnd = await keysOf(store);
  await store.close();
  return { keys, ok, durable, after: after.durable, keysAtEnd, reasons };
}

/** The mount point and not the filesystem, whose options an ordinary user's namespace may not repeat. */
function remount(mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,bind,${mode}`, mountPoint]);
}

const result = await (scenario === 'full' ? fullDisk() : readOnlyDisk());
process.stdout.write(`${JSON.stringify(result)}\n`);
