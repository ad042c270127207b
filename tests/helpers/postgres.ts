import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { enterable, isRoot } from './modes.ts';

const DEBIAN = '/usr/lib/postgresql';
const NOBODY = 65_534;

/** Folder of PostgreSQL's programs as Debian installs them; null where there is none. */
export const postgresPrograms: string | null = (() => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
})();

/** PostgreSQL refuses to be root: then it is this user, to whom the test has to give its folder. */
export const postgresUser: { readonly uid?: number; readonly gid?: number } = isRoot
  ? { uid: NOBODY, gid: NOBODY }
  : {};

/** Makes a database cluster in this folder, which root makes enterable; local clients need no password. Returns its place. */
export function makeCluster(folder: string): string {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  enterable(folder);
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const program = join(postgresPrograms ?? '', 'initdb');
  const args = ['-D', data, '-U', 'shop', '-A', 'trust', '--no-sync', '--no-locale', '-E', 'UTF8'];
  execFileSync(program, args, { ...postgresUser, cwd: data, stdio: 'ignore' });
  return data;
}

/** The command of a server that leaves nothing outside of its cluster. */
export function postgresCommand(data: string, port: number): readonly string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  return [join(postgresPrograms ?? '', 'postgres'), '-D', data, '-p', String(port), ...options];
}

/** A client with an open session, which ends when the test says so. */
export class PostgresClient implements Disposable {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async connect(port: number): Promise<PostgresClient> {
    const where = ['-h', '127.0.0.1', '-p', String(port), '-U', 'shop', '-d', 'postgres'];
    const child = spawn(join(postgresPrograms ?? '', 'psql'), ['-X', '-A', '-t', ...where], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdin.write('select 1;\n');
    await once(child.stdout, 'data');
    return new PostgresClient(child);
  }

  /** Ends the session as a client does. */
  async quit(): Promise<void> {
    this.#child.stdin?.end();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  [Symbol.dispose](): void {
    this.#child.kill('SIGKILL');
  }
}
