import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadNative } from '../../src/shim/native/linux.ts';
import { isInstalled } from './installed.ts';
import type { TestMaster } from './master.ts';

/** Whether shells can speak by sd_notify here, and are heard. */
export const canNotify = isInstalled('systemd-notify') && loadNative() !== null;

/** A configuration with one worker, `web`, that is this line of a shell; `more` are lines of its definition. */
export function speaker(script: string, ...more: readonly string[]): string {
  return `workers:
  - id: web
    shell: true
    run: ${JSON.stringify(script)}
    start_seconds: 0
${more.map((line) => `    ${line}\n`).join('')}`;
}

/**
 * `web` is starting, and says that it is ready when it finds the file `go`. It does so while there is no shim, and the
 * next master and shim know.
 */
export async function expectHeardByAll(master: TestMaster): Promise<void> {
  const { pid } = await master.until('web', ({ state }) => state === 'starting');
  const { shimPid } = await master.view();
  process.kill(shimPid ?? 0, 'SIGKILL');
  writeFileSync(join(master.dir, 'go'), '');
  expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ pid, restarts: 0 });
  await expectKnownByNext(master, pid);
}

/** Master and shim are killed, and the next ones know that `web` is ready. */
export async function expectKnownByNext(master: TestMaster, pid: number | null): Promise<void> {
  const { shimPid } = await master.view();
  await master.crash();
  process.kill(shimPid ?? 0, 'SIGKILL');
  await master.launch();
  expect(await master.until('web', ({ ready }) => ready)).toMatchObject({
    pid,
    restarts: 0,
    incarnation: 1,
    state: 'running',
  });
}
