import { expect, it } from 'vitest';
import { type Reloadable, reloadWorker } from '../../../src/workers/worker-reload.ts';

/** A worker whose commands end with 0 after they have called this. */
function workerOf(onCommand: () => void): { readonly worker: Reloadable; readonly sent: string[] } {
  const sent: string[] = [];
  const worker: Reloadable = {
    rules: {
      action: { kind: 'signal', signal: 'SIGHUP' },
      validate: ['check'],
      confirm: 'none',
      timeoutMs: 1000,
    },
    target: {
      process: () => null,
      runCommand: () => {
        onCommand();
        return Promise.resolve({ code: 0, signal: null, timedOut: false, output: '' });
      },
    },
    signal: (signal) => {
      sent.push(signal);
      return Promise.resolve(1);
    },
    listen: () => () => {},
    whyNotReady: () => Promise.resolve(null),
  };
  return { worker, sent };
}

it('tells a worker whose configuration is good', async () => {
  const { worker, sent } = workerOf(() => {});
  expect(await reloadWorker(worker, new AbortController().signal)).toMatchObject({ isDone: true });
  expect(sent).toEqual(['SIGHUP']);
});

it('tells nothing when the validation has taken all the time', async () => {
  const abort = new AbortController();
  const { worker, sent } = workerOf(() => abort.abort());
  expect(await reloadWorker(worker, abort.signal)).toMatchObject({
    isDone: false,
    message: 'the validation took all the time there was, nothing was changed',
  });
  expect(sent).toEqual([]);
});
