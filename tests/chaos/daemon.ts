import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MasterView } from '../../src/api/contract/master.ts';
import type { WorkerView } from '../../src/api/contract/worker.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { pause } from './moments.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/hsu-master');

/** A line of a master's log, which it writes before it does anything else about what it says. */
export interface Told {
  /** Epoch ms. */
  readonly at: number;
  /** Which master said it; the first is 1. */
  readonly life: number;
  readonly worker: string | null;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** When a shim was there to read output and to reap: from its first welcome on. */
export interface ShimArrival {
  readonly at: number;
  readonly pid: number;
}

/** The master of a chaos run, one life after the other, in the same places. */
export class Daemon {
  readonly socket: string;
  /** Folder in which the shim keeps what it owes. */
  readonly ledger: string;
  readonly told: Told[] = [];
  readonly shimArrivals: ShimArrival[] = [];
  /** Folder of the shim's cgroups, when it has any. */
  readonly cgroups = new Set<string>();
  readonly #dir: string;
  readonly #config: string;
  #child: ChildProcess | null = null;
  #life = 0;
  #readers: Promise<void>[] = [];

  constructor(dir: string, config: string) {
    this.#dir = dir;
    this.#config = config;
    this.socket = join(dir, 'run', 'api.sock');
    this.ledger = join(dir, 'run', 'incarnations');
  }

  get isUp(): boolean {
    const child = this.#child;
    return child !== null && child.exitCode === null && child.signalCode === null;
  }

  /** Starts a master and waits for nothing. */
  begin(): void {
    const places = ['--state-dir', 'state', '--run-dir', 'run', '--log-dir', 'log'];
    const child = spawn(PROGRAM, ['run', '-c', this.#config, ...places], {
      cwd: this.#dir,
      env: { ...process.env, CHAOS_DIR: this.#dir },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    this.#life += 1;
    this.#readers.push(this.#read(child, this.#life));
  }

  /** Resolves when the API of the present master answers. Throws when it ends instead. */
  async answers(): Promise<void> {
    for (;;) {
      if (!this.isUp) throw new Error(`the master ended by itself:\n${this.lastWords()}`);
      try {
        const view = (await new HttpClient(this.socket).send('GET', '/v1/master')).json<MasterView>();
        if (view.pid > 0) return;
      } catch {
        await pause(10);
      }
    }
  }

  /** kill -9, and the end of it. */
  async crash(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it as a user would. Resolves with its exit code, and when all it said was read. */
  async quit(): Promise<number | null> {
    await this.#end('SIGTERM');
    await Promise.all(this.#readers);
    return this.#child?.exitCode ?? null;
  }

  async workers(): Promise<readonly WorkerView[]> {
    const answer = await new HttpClient(this.socket).send('GET', '/v1/workers');
    return answer.json<{ workers: readonly WorkerView[] }>().workers;
  }

  /** What was said last, for a person. */
  lastWords(worker: string | null = null, until = Number.POSITIVE_INFINITY): string {
    const said = this.told.filter((one) => one.at <= until && (worker === null || one.worker === worker));
    return said
      .slice(-12)
      .map(({ at, life, worker: of, message }) => `${time(at)} #${life} ${of ?? '-'}: ${message}`)
      .join('\n');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null || !this.isUp) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  }

  async #read(child: ChildProcess, life: number): Promise<void> {
    let rest = '';
    for await (const chunk of child.stderr ?? []) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#hear(line, life);
      appendFileSync(join(this.#dir, 'masters.log'), lines.map((line) => `${life} ${line}\n`).join(''));
    }
  }

  #hear(line: string, life: number): void {
    let said: Record<string, unknown>;
    try {
      said = JSON.parse(line) as Record<string, unknown>;
    } catch {
      said = { msg: line };
    }
    const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '');
    const at = text('time') === '' ? Date.now() : Date.parse(text('time'));
    const worker = text('worker') === '' ? null : text('worker');
    this.told.push({ at, life, worker, type: text('type'), reason: text('reason'), message: text('msg') });
    const { shimPid, cgroup } = said;
    if (typeof shimPid === 'number') this.shimArrivals.push({ at, pid: shimPid });
    if (typeof cgroup === 'string') this.cgroups.add(cgroup);
  }
}

/** A moment as the logs have it. */
export function time(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}
