import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { isInstalled } from './installed.ts';
import { TestMaster } from './master.ts';
import { enterable, isRoot } from './modes.ts';
import { freePorts } from './ports.ts';
import { postgresPrograms } from './postgres.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../config/examples');
/** Ports of the example; the first one is that of nginx. */
const PORTS = ['18080', '18081', '18082', '18083', '18091', '16379', '15432'];
/** Where the example has its database when it is run by root. */
const ROOTS_DATA = '/var/lib/postgresql/hsu-web-stack';

export const APPS = ['app-1', 'app-2', 'app-3'] as const;
export const SERVERS = ['db', 'redis', ...APPS, 'worker', 'scheduler', 'nginx'] as const;

/** Everything that the example runs is there. */
export const hasWebStack =
  isInstalled('nginx') && isInstalled('redis-server') && isInstalled('psql') && postgresPrograms !== null;

/** `config/examples/web-stack.yaml` as it is, but for its ports and folders, under a master of its own. */
export class WebStack implements AsyncDisposable {
  readonly master: TestMaster;
  /** Folder of the database. */
  readonly data: string;
  readonly #front: string;

  private constructor(master: TestMaster, front: string) {
    this.master = master;
    this.data = join(master.dir, isRoot ? 'data' : 'web-stack/run/postgres');
    this.#front = front;
  }

  /** @param cluster a database to begin with; left out, the example makes one */
  static async prepare(env: NodeJS.ProcessEnv, cluster?: string): Promise<WebStack> {
    const free = await freePorts(PORTS.length);
    const master = TestMaster.prepare('', env);
    enterable(master.dir);
    const stack = new WebStack(master, `http://127.0.0.1:${free[0]}/`);
    const local = (text: string): string =>
      PORTS.reduce((all, port, index) => all.replaceAll(port, String(free[index])), text).replaceAll(
        ROOTS_DATA,
        stack.data,
      );
    const folder = join(master.dir, 'web-stack');
    const isPart = (path: string): boolean => !path.endsWith('/run');
    cpSync(join(EXAMPLES, 'web-stack'), folder, { recursive: true, filter: isPart });
    for (const name of readdirSync(folder).filter((file) => /\.(conf|sh)$/.test(file))) {
      writeFileSync(join(folder, name), local(readFileSync(join(folder, name), 'utf8')));
    }
    master.configure(local(readFileSync(join(EXAMPLES, 'web-stack.yaml'), 'utf8')));
    if (cluster !== undefined) {
      execFileSync('mkdir', ['-p', join(stack.data, '..')]);
      execFileSync('cp', ['-a', cluster, stack.data]);
    }
    return stack;
  }

  /** Waits until all servers are ready and the migration is done. */
  async ready(): Promise<void> {
    for (const name of SERVERS) await this.master.until(name, ({ ready }) => ready);
    await this.master.state('migrate', 'done');
  }

  /** Kills the main process of a worker and waits for its successor to be ready. */
  async outlives(name: string): Promise<void> {
    const pid = await this.kill(name);
    await this.master.until(name, (worker) => worker.ready && worker.pid !== pid);
  }

  /** As a crash would. Returns the pid that was killed. */
  async kill(name: string): Promise<number> {
    const { pid } = await this.master.until(name, (worker) => worker.pid !== null);
    process.kill(pid ?? 0, 'SIGKILL');
    return pid ?? 0;
  }

  /** Restarts of all workers so far. */
  async restarts(): Promise<Readonly<Record<string, number>>> {
    const workers = await this.master.workers();
    return Object.fromEntries(workers.map(({ name, restarts }) => [name, restarts]));
  }

  /** A visit through nginx, on a connection of its own: a kept one would make nginx wait with its end. */
  visit(): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((done, reject) => {
      const request = get(this.#front, { agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      request.on('error', reject);
    });
  }

  /** A visit that must be an order. Returns its number, and who took it. */
  async order(): Promise<{ readonly number: number; readonly visitor: string; readonly app: string }> {
    const { status, text } = await this.visit();
    const [, number, visitor = '', app = ''] =
      /^order (\d+) of visitor (\S+), taken by (\S+) /.exec(text) ?? [];
    if (status !== 200 || number === undefined) throw new Error(`HTTP ${status}: ${text}`);
    return { number: Number(number), visitor, app };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.master[Symbol.asyncDispose]();
  }
}
