import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { ActionResult } from '../../src/api/contract/actions.ts';
import type { EventView } from '../../src/api/contract/events.ts';
import type { MasterView, ReloadResult } from '../../src/api/contract/master.ts';
import type { CheckResult } from '../../src/api/contract/probes.ts';
import type { WorkerDetail, WorkerList, WorkerView } from '../../src/api/contract/worker.ts';
import { isSameAlive, readStat, scanProcesses } from '../../src/shim/process-table.ts';
import { HttpClient } from './http-client.ts';
import { killNow } from './kill-tree.ts';
import { removeCgroupsOf } from './left-cgroups.ts';
import { textOf } from './text-of.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** First line of a configuration that is applied when a test says so, and not also a moment after it was written. */
export const BY_HAND = 'master: {reload: manual}\n';

/** A real master with places of its own, driven as a user would. Disposed of, it leaves no process behind. */
export class TestMaster implements AsyncDisposable {
  readonly dir: string;
  readonly configFile: string;
  readonly socket: string;
  readonly #env: NodeJS.ProcessEnv;
  /** The installation whose programs are used. */
  installation = ROOT;
  /** What a master is started through: a command that executes the rest of its arguments. */
  through: readonly string[] = [];
  #child: ChildProcess | null = null;
  #log = '';

  private constructor(dir: string, env: NodeJS.ProcessEnv) {
    this.dir = dir;
    this.configFile = join(dir, 'fleet.yaml');
    this.socket = join(dir, env['HSU_SOCKET'] ?? join('run', 'api.sock'));
    this.#env = { ...process.env, ...env };
  }

  /** Starts a master with this configuration text and waits until its API answers. */
  static async start(yaml: string, env: NodeJS.ProcessEnv = {}): Promise<TestMaster> {
    const master = TestMaster.prepare(yaml, env);
    try {
      await master.launch();
    } catch (error) {
      await master[Symbol.asyncDispose]();
      throw error;
    }
    return master;
  }

  /** Places and a configuration, and no master yet. */
  static prepare(yaml: string, env: NodeJS.ProcessEnv = {}): TestMaster {
    const master = new TestMaster(mkdtempSync(join(tmpdir(), 'hsu-test-')), env);
    disposeAtTestEnd(master);
    master.configure(yaml);
    return master;
  }

  /** Writes the configuration file, as an editor that saves in place. */
  configure(yaml: string): void {
    writeFileSync(this.configFile, yaml);
  }

  /** More variables for masters that are started from now on. */
  useEnvironment(env: NodeJS.ProcessEnv): void {
    Object.assign(this.#env, env);
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** What the master wrote on stderr. */
  get log(): string {
    return this.#log;
  }

  /** Runs `hsu-master run` (again) in the same places, until its API answers. */
  async launch(): Promise<void> {
    await this.#answers(this.begin());
  }

  /** The same with its log on this open file instead of {@link log}. */
  async launchLoggingTo(fd: number): Promise<void> {
    await this.#answers(this.begin(fd));
  }

  /** Starts `hsu-master run` and waits for nothing. */
  begin(stderr: 'pipe' | number = 'pipe'): ChildProcess {
    const places = ['--state-dir', 'state', '--run-dir', 'run', '--log-dir', 'log'];
    const command = [
      ...this.through,
      join(this.installation, 'bin/hsu-master'),
      'run',
      '-c',
      this.configFile,
      ...places,
    ];
    const child = spawn(command[0] ?? '', command.slice(1), {
      cwd: this.dir,
      env: this.#env,
      stdio: ['ignore', 'ignore', stderr],
    });
    this.#child = child;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#log += chunk.toString();
    });
    return child;
  }

  /** Nobody reads the master's log any more, as when its terminal is closed. */
  closeLog(): void {
    this.#child?.stderr?.destroy();
  }

  /** Makes the directories a master would make. */
  makePlaces(): void {
    for (const name of ['state', 'run', 'log'])
      mkdirSync(join(this.dir, name), { recursive: true, mode: 0o750 });
  }

  /** Runs one more master in the same places until it ends. */
  async runBeside(): Promise<{ code: number | null; stderr: string }> {
    const first = this.#child;
    const log = this.#log.length;
    const second = this.begin();
    this.#child = first;
    const [code] = (await once(second, 'close')) as [number | null];
    return { code, stderr: this.#log.slice(log) };
  }

  /** Kills the master as a crash would, and nothing else. */
  async crash(): Promise<void> {
    this.kill('SIGKILL');
    await this.exited();
  }

  /** Ends the master as a user would. Resolves with its exit code. */
  async quit(): Promise<number | null> {
    this.kill('SIGTERM');
    return (await this.exited()).code;
  }

  /** The master itself. */
  async view(): Promise<MasterView> {
    return this.#get('/v1/master');
  }

  async workers(): Promise<readonly WorkerView[]> {
    return (await this.#get<WorkerList>('/v1/workers')).workers;
  }

  async worker(name: string): Promise<WorkerDetail> {
    return this.#get(`/v1/workers/${name}`);
  }

  /** Carries out a verb and returns the outcome of each worker. */
  async act(verb: string, names: readonly string[], more: object = {}): Promise<readonly ActionResult[]> {
    const answer = await new HttpClient(this.socket).send('POST', `/v1/actions/${verb}`, {
      selector: { names },
      ...more,
    });
    return answer.lines<ActionResult>();
  }

  /** Makes all checks of a worker now. */
  async check(name: string): Promise<CheckResult> {
    const answer = await new HttpClient(this.socket).send('POST', '/v1/check', {
      selector: { names: [name] },
    });
    const [result] = await answer.lines<CheckResult>();
    if (result === undefined) throw new Error(`no answer about ${name}`);
    return result;
  }

  async reload(): Promise<ReloadResult> {
    return (await new HttpClient(this.socket).send('POST', '/v1/reload')).json();
  }

  async events(): Promise<readonly EventView[]> {
    return (await new HttpClient(this.socket).send('GET', '/v1/events')).lines<EventView>();
  }

  /** Waits, by the event stream, until the look at this worker is satisfied. */
  async until(name: string, look: (worker: WorkerView) => boolean): Promise<WorkerView> {
    using stream = await new HttpClient(this.socket).stream('/v1/events?follow=true&last=0');
    for await (const _event of stream.startingNow()) {
      const worker = (await this.workers()).find((one) => one.name === name);
      if (worker !== undefined && look(worker)) return worker;
    }
    throw new Error(`the master ended while waiting for ${name}:\n${this.#log}`);
  }

  /** Waits for an event of the journal, of before or to come. */
  async event(isWanted: (event: EventView) => boolean): Promise<EventView> {
    using stream = await new HttpClient(this.socket).stream('/v1/events?follow=true');
    for await (const event of stream.startingNow()) {
      if (event !== null && isWanted(event as EventView)) return event as EventView;
    }
    throw new Error(`the master ended while waiting for an event:\n${this.#log}`);
  }

  /** Waits until a file below the test's directory has content that satisfies; its folder exists. */
  async untilFile(path: string, satisfies: (text: string) => boolean): Promise<string> {
    const file = join(this.dir, path);
    const look = (): string | null => {
      const text = textOf(file);
      return satisfies(text) ? text : null;
    };
    const watcher = watch(dirname(file));
    try {
      return await new Promise((done, fail) => {
        const check = (): void => {
          try {
            const text = look();
            if (text !== null) done(text);
          } catch (error) {
            fail(error);
          }
        };
        watcher.on('change', check);
        check();
      });
    } finally {
      watcher.close();
    }
  }

  /** Waits until the current log of a worker satisfies. */
  untilLog(name: string, satisfies: (text: string) => boolean): Promise<string> {
    mkdirSync(join(this.dir, 'log'), { recursive: true });
    return this.untilFile(join('log', `${name}.log`), satisfies);
  }

  state(name: string, state: WorkerView['state']): Promise<WorkerView> {
    return this.until(name, (worker) => worker.state === state);
  }

  /** The process of a worker that runs. */
  async pidOf(name: string): Promise<number> {
    const { pid } = await this.state(name, 'running');
    if (pid === null) throw new Error(`${name} is running without a process`);
    return pid;
  }

  /** Waits until the worker has written something that matches; returns the match. */
  async untilLogged(name: string, pattern: RegExp): Promise<RegExpExecArray> {
    let match: RegExpExecArray | null = null;
    await this.untilLog(name, (text) => {
      match = pattern.exec(withoutPrefixes(text));
      return match !== null;
    });
    return match ?? expect.unreachable();
  }

  /** What the worker wrote, without time, stream and tag; a last line without its end has one here. */
  output(name: string): string {
    return withoutPrefixes(this.readLog(name));
  }

  readLog(name: string): string {
    return textOf(join(this.dir, 'log', `${name}.log`));
  }

  /** Sends a signal to the master itself. */
  kill(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Resolves with exit code and signal of the master. */
  exited(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const child = this.#child;
    if (child === null) throw new Error('no master was started');
    if (child.exitCode !== null || child.signalCode !== null) {
      return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
    }
    return new Promise((done) => child.on('exit', (code, signal) => done({ code, signal })));
  }

  /** Waits until nothing lives that was started here; nobody announces the end of a process that is not a child. */
  async emptied(): Promise<void> {
    while (processesOf(this.dir).length > 0) await new Promise((resume) => setTimeout(resume, 10));
  }

  /** Runs the operator's program against this master, to its end. */
  cli(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const child = this.beginCli(...args);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
  }

  /** Runs `hsu-master daemon …` against this master, to its end. */
  async daemon(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const child = spawn(join(this.installation, 'bin/hsu-master'), ['daemon', ...args, '--run-dir', 'run'], {
      cwd: this.dir,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        said[name] += chunk.toString();
      });
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...said };
  }

  /** Starts the operator's program against this master. */
  beginCli(...args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
    return spawn(join(ROOT, 'bin/hsu-master-cli'), [...args], {
      cwd: this.dir,
      env: {
        ...this.#env,
        HSU_SOCKET: this.socket,
        HSU_RUN_DIR: join(this.dir, 'run'),
        HSU_LOG_DIR: join(this.dir, 'log'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Ends the master, gracefully and then not, and everything that lives in its directory. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGTERM');
      const deadline = AbortSignal.timeout(15_000);
      deadline.addEventListener('abort', () => this.#child?.kill('SIGKILL'));
      await this.exited();
    }
    killEverythingOf(this.dir);
    if (existsSync(this.dir)) await removeCgroupsOf(join(this.dir, 'run'));
    rmSync(this.dir, { recursive: true, force: true });
  }

  async #get<T>(path: string): Promise<T> {
    return (await new HttpClient(this.socket).send('GET', path)).json<T>();
  }

  /** The socket appears last in a boot; looking for it is the one thing nobody announces. */
  async #answers(child: ChildProcess): Promise<void> {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`the master ended at once (${child.exitCode ?? child.signalCode}):\n${this.#log}`);
      }
      try {
        const master = await this.#get<{ pid: number }>('/v1/master');
        if (master.pid > 0) return;
      } catch {
        await new Promise((resume) => setTimeout(resume, 20));
      }
    }
  }
}

/** What stands in a log of format `cri`, read a byte per character. */
function withoutPrefixes(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString()
    .replaceAll(/^\S+ std(out|err) [FP] /gm, '');
}

/** A test that ran out of time never gets to the end that disposes of its master. */
function disposeAtTestEnd(master: TestMaster): void {
  try {
    onTestFinished(() => master[Symbol.asyncDispose]());
  } catch {
    // Made in a hook for several tests, which disposes of it in another.
  }
}

/** Pids of whatever lives and was started with an environment, a command line or a folder that names this directory. */
export function processesOf(dir: string): number[] {
  const stats = [...scanProcesses().values()].filter(({ pid }) => pid !== process.pid && mentions(pid, dir));
  return stats.filter(({ pid, startTime }) => isSameAlive(pid, startTime)).map(({ pid }) => pid);
}

/** Kills whatever lives and was started with something that names this directory. */
export function killEverythingOf(dir: string): void {
  for (const pid of processesOf(dir)) killNow(pid);
}

function mentions(pid: number, dir: string): boolean {
  try {
    const facts = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'latin1'));
    const links = ['cwd', 'fd/2'].map((name) => readlinkSync(`/proc/${pid}/${name}`));
    return [...facts, ...links].some((text) => text.includes(dir));
  } catch {
    return false;
  }
}

/** True while this process runs: a zombie is dead (A046). */
export function isRunning(pid: number): boolean {
  const stat = readStat(pid);
  return stat !== undefined && stat.state !== 'Z' && stat.state !== 'X';
}
