import { spawn } from 'node:child_process';
import { monotonicMs } from './clock.ts';

/** A command line without a shell, and what it needs in its environment beside the bench's own. */
export interface Command {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Finished {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly wallMs: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. Rejects when it cannot be started, not when it fails. */
export function runCommand(command: Command, env: NodeJS.ProcessEnv = process.env): Promise<Finished> {
  const [file = '', ...args] = command.argv;
  return new Promise((resolve, reject) => {
    const startedAt = monotonicMs();
    const child = spawn(file, args, { env: { ...env, ...command.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let wallMs = 0;
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('exit', () => {
      wallMs = monotonicMs() - startedAt;
    });
    child.once('close', (code) =>
      resolve({
        code,
        wallMs,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}

/** Runs a command that must succeed; throws with the end of its stderr otherwise. */
export async function mustRun(command: Command): Promise<Finished> {
  const finished = await runCommand(command);
  if (finished.code !== 0) {
    const said = (finished.stderr || finished.stdout).trim().slice(-600);
    throw new Error(`"${command.argv.join(' ')}" ended with ${finished.code}: ${said}`);
  }
  return finished;
}
