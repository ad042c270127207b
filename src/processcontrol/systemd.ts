import { execFile } from 'node:child_process';
import { HsuError } from '../shared/errors.ts';

/** Who starts and stops services that are not ours. */
export interface ServiceManager {
  /** Resolves when the service is up. Throws HsuError `process` with the manager's own words. */
  start(unit: string): Promise<void>;
  /** Resolves when the service is down. */
  stop(unit: string): Promise<void>;
  /** Resolves when the service is being restarted. */
  restart(unit: string): Promise<void>;
  /** The main process of a unit; null when the manager does not say. Never throws. */
  mainPid(unit: string): Promise<number | null>;
}

/** What systemd itself waits at most by default, and a little more. */
const LONGEST_MS = 100_000;

/** systemd, by way of systemctl: the system's own for root, that of the user for everybody else. */
export const systemd: ServiceManager = {
  start: async (unit) => void (await systemctl(['start', unit])),
  stop: async (unit) => void (await systemctl(['stop', unit])),
  restart: async (unit) => void (await systemctl(['restart', '--no-block', unit])),
  async mainPid(unit) {
    try {
      const pid = Number(await systemctl(['show', '--property=MainPID', '--value', unit]));
      return pid > 0 ? pid : null;
    } catch {
      return null;
    }
  },
};

function systemctl(args: readonly string[]): Promise<string> {
  const scope = process.getuid?.() === 0 ? [] : ['--user'];
  const options = { timeout: LONGEST_MS, env: { ...process.env, LC_ALL: 'C', SYSTEMD_PAGER: '' } };
  return new Promise((resolve, reject) => {
    execFile('systemctl', [...scope, '--no-ask-password', ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout.trim());
      else reject(failure(args, error, stderr));
    });
  });
}

function failure(args: readonly string[], error: Error & { code?: unknown }, stderr: string): HsuError {
  const said = stderr.trim().split('\n')[0] ?? '';
  const why = error.code === 'ENOENT' ? 'it is not installed' : said === '' ? error.message : said;
  return new HsuError('process', `systemctl ${args.join(' ')}: ${why}`);
}
