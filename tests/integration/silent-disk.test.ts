import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'hsu-silent-'));
afterAll(() => rmSync(folder, { recursive: true }));
const source = (path: string): string => join(import.meta.dirname, '../../src', path);

/** Asks a disk thread, and ends as the daemon does; tells whether the threads had ended in so much time. */
async function endAfter(
  path: string,
  patienceMs: number,
): Promise<{ readonly code: number; readonly said: string }> {
  const thread = join(folder, 'thread.mjs');
  writeFileSync(
    thread,
    `import { readFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, job }) => {
       if (job.path.endsWith('.fifo')) readFileSync(job.path);
       parentPort.postMessage({ id, answer: { bytes: 1, entries: 1, isWhole: true, problem: null, tookMs: 0 } });
     });`,
  );
  const daemon = join(folder, 'daemon.mjs');
  writeFileSync(
    daemon,
    `import { DiskThread } from ${JSON.stringify(source('storage/disk-thread.ts'))};
     import { endProcess } from ${JSON.stringify(source('cli/daemon/end-process.ts'))};
     const disk = new DiskThread(${JSON.stringify(thread)}, 1000);
     const look = await disk.measure(${JSON.stringify(path)});
     disk.close();
     const hasEnded = await disk.ended(${patienceMs});
     process.stdout.write((look.problem ?? 'fine') + ', ' + hasEnded, () => endProcess(3));`,
  );
  const child = spawn(process.execPath, [daemon], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

test('the daemon ends, with its code, while a thread waits for a disk that does not answer', async () => {
  const fifo = join(folder, 'gone.fifo');
  execFileSync('mkfifo', [fifo]);
  expect(await endAfter(fifo, 1000)).toEqual({ code: 3, said: 'the file system does not answer, false' });
  expect(await endAfter(join(folder, 'there'), 60_000)).toMatchObject({
    code: 3,
    said: expect.stringContaining('true'),
  });
});
