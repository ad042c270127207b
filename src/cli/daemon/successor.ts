import { execFile } from 'node:child_process';
import { isAbsolute, resolve } from 'node:path';
import { promisify } from 'node:util';
import { HsuError } from '../../shared/errors.ts';
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from '../../shim/protocol/version.ts';

/** What takes the place of this process, as execve(2) wants it. */
export interface Successor {
  readonly file: string;
  readonly argv: readonly string[];
}

/** How long the other version may take to look at the configuration, on a machine that is very busy. */
const CHECK_TIMEOUT_MS = 30_000;
/** Where this process was started; a relative path of its launcher is meant from there. */
const STARTED_IN = process.cwd();

/**
 * The same command line in the version that is installed now. The launcher says by which path it was called, so that
 * a symbolic link to another version is followed anew.
 */
export function installedProgram(args: readonly string[]): Successor {
  const launcher = process.env['HSU_LAUNCHER'];
  if (launcher === undefined) {
    const script = process.argv[1] ?? '';
    const argv = [process.execPath, ...process.execArgv, script, ...args];
    return { file: process.execPath, argv };
  }
  const file = isAbsolute(launcher) ? launcher : resolve(STARTED_IN, launcher);
  return { file, argv: [file, ...args] };
}

/**
 * Asks the installed version whether it can take over: whether it runs here at all, accepts the configuration and speaks
 * with the running shim. Resolves with its number. Throws HsuError `failed_precondition`, and nothing has changed.
 */
export async function checkInstalled(
  config: string,
  shim: { readonly oldest: number; readonly newest: number },
): Promise<string> {
  const range = `${shim.oldest}-${shim.newest}`;
  const { file, argv } = installedProgram(['daemon', 'check', '-c', config, '--shim-protocol', range]);
  try {
    const options = { timeout: CHECK_TIMEOUT_MS, cwd: STARTED_IN };
    const { stdout } = await promisify(execFile)(file, argv.slice(1), options);
    return stdout.trim();
  } catch (error) {
    const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
    const why = stderr?.trim() || message;
    throw new HsuError('failed_precondition', `the installed version cannot take over: ${why}`, {
      hint: `try it with: ${argv.join(' ')}`,
      cause: error,
    });
  }
}

/** Throws HsuError `unsupported` when this version does not speak with a shim of this range (`1-2`). */
export function checkShimProtocol(range: string): void {
  const [, oldest, newest] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  if (oldest === undefined || newest === undefined) {
    throw new HsuError('usage', `--shim-protocol: expected a range as 1-2, got ${range}`);
  }
  if (Number(newest) >= OLDEST_PROTOCOL && Number(oldest) <= PROTOCOL_VERSION) return;
  throw new HsuError(
    'unsupported',
    `the running shim speaks protocol ${range}, this version ${OLDEST_PROTOCOL}-${PROTOCOL_VERSION}`,
    { hint: 'go over a version in between, or stop the workers first: hsu-master daemon stop' },
  );
}
