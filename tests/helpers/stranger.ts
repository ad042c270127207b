import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isRunning } from './master.ts';

const PROGRAMS = fileURLToPath(new URL('../fixtures/programs/', import.meta.url));

/** A process that no master has started. Disposed of, it is gone. */
export class Stranger implements AsyncDisposable {
  readonly child: ChildProcess;
  /** What it wrote. */
  output = '';

  private constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
  }

  /** Starts a program and waits for its first word. */
  static async start(command: string, args: readonly string[], cwd = '/'): Promise<Stranger> {
    const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    const stranger = new Stranger(child);
    await once(child.stdout as Readable, 'data');
    return stranger;
  }

  /** Something that listens. */
  static listener(protocol: 'tcp' | 'udp', host: string, port: number): Promise<Stranger> {
    return Stranger.start(process.execPath, [`${PROGRAMS}listener.mjs`, protocol, host, String(port)]);
  }

  /** A shell script of this name in this folder; it says "up" and goes on as told. */
  static script(file: string, ...args: readonly string[]): Promise<Stranger> {
    return Stranger.start(file, args, dirname(file));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get lives(): boolean {
    return isRunning(this.pid);
  }

  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }
}
