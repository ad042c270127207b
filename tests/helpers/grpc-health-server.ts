import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, 'grpc-health-server.mjs');

/** A real server of grpc.health.v1, in a process of its own that the test ends. */
export class GrpcHealthServer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Set<() => void>();
  #text = '';

  private constructor(env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, [PROGRAM], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString();
      for (const look of this.#waiting) look();
    });
    onTestFinished(() => this.kill());
  }

  /** Starts it and waits until it listens. The environment is described in the program. */
  static async start(env: NodeJS.ProcessEnv = {}): Promise<GrpcHealthServer> {
    const server = new GrpcHealthServer(env);
    await server.said(/^port \d+$/m);
    return server;
  }

  get port(): number {
    return Number(/^port (\d+)$/m.exec(this.#text)?.[1]);
  }

  /** The calls so far, and the ends of those that were cut off. */
  get calls(): readonly string[] {
    return this.#text.split('\n').filter((line) => /^(call|end) /.test(line));
  }

  /** Sets the status of a service; `-` is the whole server. */
  set(service: string, status: 'SERVING' | 'NOT_SERVING'): void {
    this.#child.stdin.write(`${service} ${status}\n`);
  }

  /** Waits until it has said something that matches. */
  async said(pattern: RegExp): Promise<void> {
    await new Promise<void>((done) => {
      const look = (): void => {
        if (!pattern.test(this.#text)) return;
        this.#waiting.delete(look);
        done();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** It stands still, as a server that hangs. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
