import { describe, expect, it } from 'vitest';
import type { ReloadRules } from '../../../src/config/reload-definition.ts';
import { prepareReload, type Reloadable, reloadWorker } from '../../../src/workers/worker-reload.ts';

/** A worker whose commands end like this. */
function workerOf(
  rules: Partial<ReloadRules> = {},
  end: { readonly code: number | null; readonly timedOut?: boolean } = { code: 0 },
  more: Partial<Reloadable> = {},
): { readonly worker: Reloadable; readonly done: string[] } {
  const done: string[] = [];
  const worker: Reloadable = {
    rules: {
      action: { kind: 'signal', signal: 'SIGHUP' },
      validate: ['check'],
      confirm: 'none',
      timeoutMs: 1000,
      ...rules,
    },
    target: {
      process: () => null,
      runCommand: (argv) => {
        done.push(argv.join(' '));
        return Promise.resolve({ signal: null, timedOut: false, output: 'said', ...end });
      },
    },
    prepare: () => {
      done.push('pre_reload');
      return Promise.resolve(null);
    },
    signal: (signal) => {
      done.push(signal);
      return Promise.resolve(1);
    },
    listen: () => () => {},
    whyNotReady: () => Promise.resolve(null),
    ...more,
  };
  return { worker, done };
}

const never = new AbortController().signal;

describe('what leaves the worker as it is', () => {
  it('is its hooks, and then the look at its configuration', async () => {
    const { worker, done } = workerOf();
    expect(await prepareReload(worker)).toBeNull();
    expect(done).toEqual(['pre_reload', 'check']);
  });

  it('is over when a hook is against it', async () => {
    const { worker, done } = workerOf(
      {},
      { code: 0 },
      { prepare: () => Promise.resolve('pre_reload: exit 1') },
    );
    expect(await prepareReload(worker)).toEqual({
      isDone: false,
      message: 'pre_reload: exit 1; nothing was changed',
      output: '',
    });
    expect(done).toEqual([]);
  });

  it.each([
    [{ code: 1 }, 'the configuration is bad, nothing was changed: check: exit 1'],
    [
      { code: null, timedOut: true },
      'the configuration is bad, nothing was changed: check: no end within 1 s',
    ],
  ])('tells of a bad configuration with what was said about it', async (end, message) => {
    expect(await prepareReload(workerOf({}, end).worker)).toEqual({ isDone: false, message, output: 'said' });
  });

  it('fails when nobody can do it', async () => {
    const prepare = () => Promise.reject(new Error('there is no shim'));
    expect(await prepareReload(workerOf({}, { code: 0 }, { prepare }).worker)).toMatchObject({
      isDone: false,
      message: 'there is no shim',
    });
  });
});

describe('a worker that is told', () => {
  it('by a signal, or a command', async () => {
    const { worker, done } = workerOf();
    expect(await reloadWorker(worker, never)).toMatchObject({ isDone: true });
    expect(done).toEqual(['SIGHUP']);
    const exec = workerOf({ action: { kind: 'exec', argv: ['kick', 'it'] } });
    expect(await reloadWorker(exec.worker, never)).toMatchObject({ isDone: true });
    expect(exec.done).toEqual(['kick it']);
  });

  it('and cannot be, has not been', async () => {
    const gone = workerOf({}, { code: 0 }, { signal: () => Promise.resolve(0) });
    expect(await reloadWorker(gone.worker, never)).toMatchObject({
      isDone: false,
      message: 'SIGHUP reached nobody: the process has just ended',
    });
    const hangs = workerOf({ action: { kind: 'exec', argv: ['kick'] } }, { code: null, timedOut: true });
    expect(await reloadWorker(hangs.worker, never)).toMatchObject({
      isDone: false,
      message: 'it could not be told: kick: no end within 1 s',
    });
  });

  it('and says nothing in time, has failed, and nobody listens any more', async () => {
    let listeners = 0;
    const listen = () => {
      listeners += 1;
      return () => {
        listeners -= 1;
      };
    };
    const abort = new AbortController();
    const reloaded = reloadWorker(
      workerOf({ confirm: 'notify' }, { code: 0 }, { listen }).worker,
      abort.signal,
    );
    expect(listeners).toBe(1);
    abort.abort();
    expect(await reloaded).toMatchObject({
      isDone: false,
      message: 'reloaded by SIGHUP, but it has not said READY=1 within 1 s',
    });
    expect(listeners).toBe(0);
  });
});
