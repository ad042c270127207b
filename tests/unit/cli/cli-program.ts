import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface Finished {
  /** The exit code; a process ended by a signal has its name instead. */
  readonly exit: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The program as users get it: one bundle, run by Node. */
export interface CliProgram extends Disposable {
  /** Starts it with stdin, stdout and stderr as pipes. */
  start(args: readonly string[], options?: CliOptions): ChildProcess;
  /** Runs it to its end. */
  run(args: readonly string[], options?: CliOptions): Promise<Finished>;
}

export function buildCli(): CliProgram {
  const directory = mkdtempSync(join(tmpdir(), 'hsu-cli-bundle-'));
  const outfile = join(directory, 'cli.cjs');
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    outfile,
    logLevel: 'error',
    define: { __HSU_VERSION__: '"9.8.7"' },
  });
  const start = (args: readonly string[], { env = {} }: CliOptions = {}) =>
    spawn(process.execPath, [outfile, ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOME: directory, TERM: 'xterm', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  return {
    start,
    async run(args, options = {}) {
      const child = start(args, options);
      // A program that does not read its input may have ended before it is written.
      child.stdin?.on('error', () => child.stdin?.destroy());
      child.stdin?.end(options.input ?? '');
      const [stdout, stderr, exit] = await Promise.all([
        textOf(child.stdout),
        textOf(child.stderr),
        exitOf(child),
      ]);
      return { exit, stdout, stderr };
    },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Resolves when the process has ended, with its code or signal. */
export function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
}

/** Resolves with all that was read so far once it contains `wanted`; rejects when the stream ends before. */
export function waitForText(stream: NodeJS.ReadableStream | null, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes(wanted)) resolve(text);
    });
    stream?.on('end', () => reject(new Error(`ended without ${JSON.stringify(wanted)}: ${text}`)));
  });
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
