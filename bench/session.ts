import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Fleet, type LogFormat, makeFleet } from './fleet.ts';
import type { Peer, Setup } from './peers/peer.ts';
import { Stamps } from './stamps.ts';
import { type Finished, runCommand } from './system/command.ts';
import type { OwnProcesses } from './system/own-processes.ts';
import { waitUntil } from './system/waiting.ts';

/** How long the processes of a supervisor that was asked to end may take before they are killed. */
const GRACE_MS = 10_000;

/** The arguments a worker gets, once the file for its stamps is known. */
export type WorkerArguments = (stamps: string, dir: string, id: number) => readonly string[];

/** What a session needs beside its peer. */
export interface SessionPlan {
  /** The run's temporary directory. */
  readonly dir: string;
  readonly own: OwnProcesses;
  readonly workers: number;
  readonly logs: LogFormat;
  readonly argumentsOf: WorkerArguments;
  /** As in {@link Fleet}. */
  readonly probedUrl?: string;
}

/** One peer with one fleet, from its configuration to the last process's end. */
export class Session {
  readonly peer: Peer;
  readonly fleet: Fleet;
  readonly setup: Setup;
  readonly stamps: Stamps;
  readonly own: OwnProcesses;
  #launched: ChildProcess | undefined;
  #ended: string | undefined;
  #stopRequested = false;

  private constructor(peer: Peer, fleet: Fleet, setup: Setup, stamps: Stamps, own: OwnProcesses) {
    this.peer = peer;
    this.fleet = fleet;
    this.setup = setup;
    this.stamps = stamps;
    this.own = own;
  }

  /** Writes the configuration; nothing runs yet. */
  static async prepare(peer: Peer, plan: SessionPlan): Promise<Session> {
    mkdirSync(plan.dir, { recursive: true });
    const dir = mkdtempSync(join(plan.dir, 's'));
    const stamps = new Stamps(join(dir, 'stamps'));
    const argumentsOf = (id: number) => plan.argumentsOf(stamps.path, dir, id);
    const fleet = makeFleet(dir, plan.workers, plan.logs, argumentsOf, plan.probedUrl);
    return new Session(peer, fleet, await peer.configure(fleet), stamps, plan.own);
  }

  /** Starts the supervisor; resolves when it runs, when a daemonizing launcher has returned, or when `ended` says why not. */
  async launch(): Promise<void> {
    const [file = '', ...args] = this.setup.launch.argv;
    const output = openSync(this.#outputFile, 'a');
    const launched = spawn(file, args, {
      cwd: this.fleet.dir,
      env: { ...this.own.environment, ...this.setup.launch.env },
      stdio: ['ignore', output, output],
      detached: true,
    });
    closeSync(output);
    this.#launched = launched;
    await new Promise<void>((resolve) => {
      launched.once('spawn', () => {
        if (!this.setup.daemonizes) resolve();
      });
      launched.once('error', (error) => {
        this.#ended = error.message;
        resolve();
      });
      launched.once('exit', (code, signal) => {
        if (!this.setup.daemonizes || code !== 0) this.#ended = `the supervisor ended with ${code ?? signal}`;
        resolve();
      });
    });
  }

  /** Why there is no supervisor (any more); undefined while all is well. */
  get ended(): string | undefined {
    return this.#ended;
  }

  /** Asks for the end of everything; resolves when the request has been made (a signal) or answered (a command). */
  async requestStop(): Promise<void> {
    this.#stopRequested = true;
    if (typeof this.setup.stop === 'string') this.#launched?.kill(this.setup.stop);
    else await runCommand(this.setup.stop, this.own.environment);
  }

  /** Runs the peer's own status command. Throws when it has none or fails. */
  async status(): Promise<Finished> {
    if (this.setup.status === undefined) throw new Error('there is no status command');
    const finished = await runCommand(this.setup.status, this.own.environment);
    if (finished.code === 0) return finished;
    throw new Error(`status ended with ${finished.code}: ${finished.stderr.trim().slice(-300)}`);
  }

  /** Why things went wrong, as far as the supervisor lets one know: how it ended and the last it said. */
  trouble(): string {
    const said = readFileSync(this.#outputFile, 'utf8').trim().slice(-400);
    return [this.#ended ?? 'the supervisor runs', said].filter((part) => part !== '').join('; ');
  }

  /** Ends every process of the session, by force what does not go by itself, and removes its directory. */
  async close(): Promise<void> {
    if (!this.setup.daemonizes) await this.#endGracefully();
    this.own.sweep();
    this.stamps.close();
    rmSync(this.fleet.dir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Lets the supervisor put away what it made outside of its directory, such as cgroups. */
  async #endGracefully(): Promise<void> {
    if (!this.#stopRequested) await this.requestStop();
    await waitUntil(() => this.own.supervisors().length === 0, 50, GRACE_MS);
  }

  get #outputFile(): string {
    return join(this.fleet.dir, 'supervisor.out');
  }
}
