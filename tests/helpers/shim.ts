import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { ShimConnection } from '../../src/processcontrol/shim-connection.ts';
import type { ExitRecord } from '../../src/shim/protocol/facts.ts';
import type { Notice } from '../../src/shim/protocol/notices.ts';
import type { SpawnSpec } from '../../src/shim/protocol/specs.ts';
import { killTree } from './kill-tree.ts';
import { removeCgroupsOf } from './left-cgroups.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/shim.cjs');

export interface ShimOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Shell code run before the shim: what it inherits. */
  readonly before?: string;
  /** As root, another user to be. */
  readonly uid?: number | undefined;
}

/** A real shim with places of its own and no master. Disposed of, it leaves no process behind. */
export class TestShim implements AsyncDisposable {
  readonly dir: string;
  connection: ShimConnection;
  #process: ChildProcess;
  readonly #options: ShimOptions;
  readonly #exits: ExitRecord[] = [];
  #wake: () => void = () => {};

  private constructor(dir: string, options: ShimOptions, child: ChildProcess, connection: ShimConnection) {
    this.dir = dir;
    this.#options = options;
    this.#process = child;
    this.connection = connection;
    this.#listen();
  }

  static async start(options: ShimOptions = {}): Promise<TestShim> {
    const { uid } = options;
    const dir = mkdtempSync(join(tmpdir(), 'hsu-shim-'));
    for (const name of ['', 'run', 'log']) {
      mkdirSync(join(dir, name), { recursive: true });
      if (uid !== undefined) chownSync(join(dir, name), uid, uid);
    }
    const child = await launch(dir, options);
    const connection = await ShimConnection.open(join(dir, 'run/shim.sock'));
    const shim = new TestShim(dir, options, child, connection);
    onTestFinished(() => shim.#abandon());
    return shim;
  }

  /** kill -9, then whatever happens meanwhile, and its successor. */
  async replace(meanwhile: () => void | Promise<void> = () => {}): Promise<ShimConnection> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
    await meanwhile();
    this.#process = await launch(this.dir, this.#options);
    return this.reconnect();
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** What starts a worker of this name, with nothing special about it. */
  spec(worker: string, argv: readonly string[], more: Partial<SpawnSpec> = {}): SpawnSpec {
    return {
      worker,
      incarnation: 1,
      id: `${worker}.1.test`,
      argv,
      cwd: this.dir,
      env: { PATH: '/usr/bin:/bin', HSU_INCARNATION: `${worker}.1.test` },
      user: null,
      umask: null,
      nice: null,
      oomScoreAdj: null,
      rlimits: {},
      logs: { format: 'raw', maxSizeBytes: 1e6, maxFiles: 1, maxAgeMs: 0, maxTotalBytes: 0, compress: false },
      definition: '',
      ...more,
    };
  }

  spawn(spec: SpawnSpec) {
    return this.connection.request({ type: 'spawn', spec });
  }

  /** A new master comes, as it were. */
  async reconnect(): Promise<ShimConnection> {
    this.connection.close();
    this.connection = await ShimConnection.open(join(this.dir, 'run/shim.sock'));
    this.#listen();
    return this.connection;
  }

  /** Waits for the end of an incarnation. */
  async exit(id: string): Promise<ExitRecord> {
    for (;;) {
      const changed = new Promise<void>((done) => {
        this.#wake = done;
      });
      const exit = this.#exits.find((one) => one.id === id);
      if (exit !== undefined) return exit;
      await changed;
    }
  }

  /** Kills the workers and ends the shim in order, so that it takes its cgroups with it; then by force. */
  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#process, 'exit');
    const { live } = (await this.reconnect()).welcome;
    for (const facts of live) {
      await this.connection.request({ type: 'killTree', facts });
      await this.exit(facts.id);
    }
    await this.connection.request({ type: 'shutdown' }).catch(() => killTree(this.pid));
    await ended;
    this.connection.close();
    await removeCgroupsOf(join(this.dir, 'run'));
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** A test that ran out of time never gets to the end that disposes of its shim. */
  async #abandon(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return;
    killTree(this.pid);
    await removeCgroupsOf(join(this.dir, 'run'));
    rmSync(this.dir, { recursive: true, force: true });
  }

  #listen(): void {
    this.connection.listen(
      (notice: Notice) => {
        if (notice.type === 'exited') this.#exits.push(notice.exit);
        this.#wake();
      },
      () => {},
    );
  }
}

/** Resolves when it listens. */
async function launch(dir: string, { env = {}, before = ':', uid }: ShimOptions): Promise<ChildProcess> {
  const child = spawn(
    '/bin/sh',
    ['-c', `${before}; exec "$@"`, 'sh', process.execPath, PROGRAM, join(dir, 'run'), join(dir, 'log')],
    {
      cwd: '/',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  await Promise.race([once(child.stdout as Readable, 'data'), once(child, 'exit')]);
  return child;
}
