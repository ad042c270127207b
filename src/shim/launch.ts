import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Inherited, whyNotPermitted } from './inherited.ts';
import type { RlimitSpec, SpawnFailure, SpawnSpec } from './protocol.ts';

/** What is really executed: the program itself, or one small shell in front of it. */
export interface Launch {
  readonly file: string;
  readonly argv: readonly string[];
}

export type Preflight =
  | { readonly ok: true; readonly launch: Launch }
  | { readonly ok: false; readonly failure: SpawnFailure };

/**
 * Checks what can be checked before the spawn, so that the user reads which of the things it was,
 * and decides the shortest way to start: nothing in front of the program when nothing has to be set,
 * else one `/bin/sh` whose builtins do the work, and util-linux's tools for what builtins cannot.
 */
export function prepareLaunch(spec: SpawnSpec, inherited: Inherited): Preflight {
  const directory = checkDirectory(spec.cwd);
  if (directory !== null) return failed('working-directory', directory);
  const found = findExecutable(spec);
  if (!found.ok) return found;
  const denied = whyNotPermitted(spec, inherited);
  if (denied !== null) return { ok: false, failure: denied };
  if (needsShell(spec, inherited)) return throughShell(spec, found.file, inherited);
  return { ok: true, launch: { file: found.file, argv: spec.argv } };
}

/** The failure behind an errno of exec(2), for a file that was found and looked executable. */
export function explainExecFailure(errno: string, file: string): SpawnFailure {
  switch (errno) {
    case 'ENOENT': {
      const interpreter = interpreterOf(file);
      const what = interpreter === null ? 'its loader or interpreter' : `its interpreter ${interpreter}`;
      return failure('interpreter-missing', `${file} exists, but ${what} does not`);
    }
    case 'ENOEXEC':
      return notAProgram(file);
    case 'EACCES':
    case 'EPERM':
      return failure(
        'permission',
        `${file} may not be executed (${errno}): check its mode and mount options`,
      );
    case 'EAGAIN':
    case 'ENOMEM':
    case 'EMFILE':
    case 'ENFILE':
      return failure('resources', `the machine is short of processes, memory or files (${errno})`, true);
    default:
      return failure('other', `cannot start ${file}: ${errno}`);
  }
}

function notAProgram(file: string): SpawnFailure {
  return failure(
    'not-executable',
    `${file} is neither a program for this machine nor a script with a #! line`,
  );
}

function checkDirectory(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? null : `working directory ${path} is not a directory`;
  } catch {
    return `working directory ${path} does not exist`;
  }
}

/** Looks the program up in the worker's own PATH, never in the supervisor's (A003). */
function findExecutable(spec: SpawnSpec): { ok: true; file: string } | { ok: false; failure: SpawnFailure } {
  const name = spec.argv[0] ?? '';
  if (name.includes('/')) {
    const file = isAbsolute(name) ? name : join(spec.cwd, name);
    const problem = whyNotExecutable(file, spec);
    return problem === null ? { ok: true, file } : { ok: false, failure: problem };
  }
  const path = spec.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  let nearest: SpawnFailure | null = null;
  for (const folder of path.split(':')) {
    const file = join(folder === '' ? spec.cwd : folder, name);
    const problem = whyNotExecutable(file, spec);
    if (problem === null) return { ok: true, file };
    if (problem.code !== 'not-found') nearest ??= problem;
  }
  return { ok: false, failure: nearest ?? failure('not-found', `${name} was not found in PATH (${path})`) };
}

function whyNotExecutable(file: string, spec: SpawnSpec): SpawnFailure | null {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return failure('not-executable', `${file} is a directory`);
    if ((stat.mode & 0o111) === 0) return failure('not-executable', `${file} is not executable (chmod +x)`);
    if (spec.user === null) accessSync(file, constants.X_OK);
    else if (!mayExecute(stat, spec.user)) {
      return failure('permission', `uid ${spec.user.uid} may not execute ${file}`);
    }
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM')
      return failure('permission', `no permission to execute ${file}`);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure('not-found', `${file} does not exist`);
    return failure('other', `cannot look at ${file}: ${code}`);
  }
}

function mayExecute(
  stat: { mode: number; uid: number; gid: number },
  user: NonNullable<SpawnSpec['user']>,
): boolean {
  if (user.uid === 0) return true;
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid || user.groups.includes(stat.gid)) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** The program named by a `#!` line, or null for anything else. */
export function interpreterOf(file: string): string | null {
  return /^#!\s*(\S+)/.exec(headOf(file))?.[1] ?? null;
}

/**
 * What exec(2) would say, asked before: a shell in front of the program would hide the answer in its exit code, and
 * would run a file that is no program at all as one of its own scripts.
 */
function whyNotRunnable(file: string): SpawnFailure | null {
  const interpreter = interpreterOf(file);
  if (interpreter !== null) return isFile(interpreter) ? null : explainExecFailure('ENOENT', file);
  const head = headOf(file);
  // A kernel may know more kinds of programs than we do (binfmt_misc), but all of them look like programs.
  return head.startsWith('\x7fELF') || head.includes('\0') ? null : notAProgram(file);
}

/** The beginning of a file; empty when it cannot be read, which a program need not be. */
function headOf(file: string): string {
  const head = Buffer.alloc(256);
  try {
    const fd = openSync(file, 'r');
    try {
      return head.toString('latin1', 0, readSync(fd, head, 0, head.length, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    return '\0';
  }
}

function needsShell(spec: SpawnSpec, inherited: Inherited): boolean {
  return (
    spec.user !== null ||
    spec.nice !== null ||
    spec.oomScoreAdj !== null ||
    Object.keys(spec.rlimits).length > 0 ||
    inherited.softNofile !== null ||
    inherited.oomScoreAdj !== 0
  );
}

/** `ulimit` letters of dash; the other limits go through prlimit(1). */
const ULIMIT_LETTERS: Readonly<Record<string, { letter: string; unit: number }>> = {
  nofile: { letter: 'n', unit: 1 },
  cpu: { letter: 't', unit: 1 },
  core: { letter: 'c', unit: 512 },
  fsize: { letter: 'f', unit: 512 },
  data: { letter: 'd', unit: 1024 },
  stack: { letter: 's', unit: 1024 },
  as: { letter: 'v', unit: 1024 },
  memlock: { letter: 'l', unit: 1024 },
  nproc: { letter: 'p', unit: 1 },
};

/** Builtins first, then the tools, setpriv last: what it drops is needed for everything before it. */
function throughShell(spec: SpawnSpec, file: string, inherited: Inherited): Preflight {
  const problem = whyNotRunnable(file);
  if (problem !== null) return { ok: false, failure: problem };
  const lines: string[] = ['set -e'];
  const tools: string[][] = [];
  if (spec.oomScoreAdj !== null) lines.push(`echo ${spec.oomScoreAdj} >/proc/self/oom_score_adj`);
  // Nobody asked for this one, so a kernel that does not permit it is no reason to fail.
  else if (inherited.oomScoreAdj !== 0) lines.push('echo 0 2>/dev/null >/proc/self/oom_score_adj || true');
  if (inherited.softNofile !== null && spec.rlimits['nofile'] === undefined) {
    lines.push(`ulimit -Sn ${inherited.softNofile} 2>/dev/null || true`);
  }
  for (const [name, limit] of Object.entries(spec.rlimits)) {
    const builtin = asUlimit(name, limit);
    if (builtin === null) tools.push(['prlimit', `--${name}=${limit.soft}:${limit.hard}`]);
    else lines.push(...builtin);
  }
  if (spec.nice !== null) tools.push(['nice', '-n', String(spec.nice - inherited.nice)]);
  if (spec.user !== null) {
    const groups =
      spec.user.groups.length === 0 ? '--clear-groups' : `--groups=${spec.user.groups.join(',')}`;
    tools.push(['setpriv', `--reuid=${spec.user.uid}`, `--regid=${spec.user.gid}`, groups]);
  }
  const chain: string[] = [];
  for (const [tool = '', ...options] of tools) {
    const path = toolPath(tool);
    if (path === null)
      return failed('not-found', `${tool} is needed for these settings and is not installed`);
    chain.push(path, ...options);
  }
  const script = `${lines.join('; ')}; exec ${chain.map((word) => `${word} `).join('')}"$@"`;
  return {
    ok: true,
    launch: { file: '/bin/sh', argv: ['sh', '-c', script, 'sh', nameFor(spec, file), ...spec.argv.slice(1)] },
  };
}

/**
 * What stands behind `exec`: it becomes argv[0], so it is the name as given where the shell and the tools find the
 * same file by it. They search the same PATH, but take a leading dash for an option.
 */
function nameFor(spec: SpawnSpec, file: string): string {
  const name = spec.argv[0] ?? file;
  return name.startsWith('-') ? file : name;
}

const toolPaths = new Map<string, string | null>();

/** Where a tool of the base system is; the worker's own PATH has no say in it. */
function toolPath(name: string): string | null {
  const known = toolPaths.get(name);
  if (known !== undefined) return known;
  const found = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((folder) => join(folder, name)).find(isFile);
  toolPaths.set(name, found ?? null);
  return found ?? null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function asUlimit(name: string, limit: RlimitSpec): string[] | null {
  const known = ULIMIT_LETTERS[name];
  if (known === undefined) return null;
  const write = (value: number | 'unlimited'): string | null => {
    if (value === 'unlimited') return 'unlimited';
    return value % known.unit === 0 ? String(value / known.unit) : null;
  };
  const soft = write(limit.soft);
  const hard = write(limit.hard);
  if (soft === null || hard === null) return null;
  // Lowering the hard limit first would forbid a soft one above it; raising needs the hard one first.
  return [
    `ulimit -S${known.letter} ${soft} 2>/dev/null || true`,
    `ulimit -H${known.letter} ${hard}`,
    `ulimit -S${known.letter} ${soft}`,
  ];
}

function failure(code: SpawnFailure['code'], message: string, transient = false): SpawnFailure {
  return { code, message, transient };
}

function failed(code: SpawnFailure['code'], message: string): { ok: false; failure: SpawnFailure } {
  return { ok: false, failure: failure(code, message) };
}
