import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { enterGroups } from './enter-groups.ts';
import { type Inherited, whyNotPermitted } from './inherited.ts';
import type { SpawnFailure } from './protocol/facts.ts';
import type { SpawnSpec } from './protocol/specs.ts';

/** What is really executed: the program itself, or the first of a few small tools in front of it. */
export interface Launch {
  readonly file: string;
  readonly argv: readonly string[];
}

export type Preflight =
  | { readonly ok: true; readonly launch: Launch }
  | { readonly ok: false; readonly failure: SpawnFailure };

/**
 * Checks what can be checked before the spawn, so that the user reads which of the things it was,
 * and decides the shortest way to start: nothing in front of the program when nothing has to be set, else one of
 * util-linux's tools for each kind of setting.
 * @param groups cgroups the process has to be in before its program begins; see {@link shellKeeps}
 */
export function prepareLaunch(
  spec: SpawnSpec,
  inherited: Inherited,
  groups: readonly string[] = [],
): Preflight {
  const directory = checkDirectory(spec.cwd);
  if (directory !== null) return failed('working-directory', directory);
  const found = findExecutable(spec);
  if (!found.ok) return found;
  const denied = whyNotPermitted(spec, inherited);
  if (denied !== null) return { ok: false, failure: denied };
  const tools = [...enterGroups(groups), ...toolsFor(spec, inherited)];
  if (tools.length > 0) return throughTools(spec, found.file, tools);
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
    if (spec.user === null) {
      accessSync(file, constants.X_OK);
      return null;
    }
    const closed = closedFolder(file, spec.user);
    if (closed === null && mayExecute(stat, spec.user)) return null;
    // The mode says no; an access control list may say yes, and only the kernel reads those.
    if (kernelLetsExecute(file, spec.user)) return null;
    const what = closed === null ? `may not execute ${file}` : `may not enter ${closed}`;
    return failure('permission', `uid ${spec.user.uid} ${what}`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM')
      return failure('permission', `no permission to execute ${file}`);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure('not-found', `${file} does not exist`);
    return failure('other', `cannot look at ${file}: ${code}`);
  }
}

/** The outermost folder on the way to the file that this user may not enter, or null. */
function closedFolder(file: string, user: NonNullable<SpawnSpec['user']>): string | null {
  const folder = dirname(file);
  if (folder === file) return null;
  return closedFolder(folder, user) ?? (mayExecute(statSync(folder), user) ? null : folder);
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

function kernelLetsExecute(file: string, user: NonNullable<SpawnSpec['user']>): boolean {
  const [setpriv, test] = [toolPath('setpriv'), toolPath('test')];
  if (setpriv === null || test === null) return false;
  return spawnSync(setpriv, [...userOptions(user), test, '-x', file], { stdio: 'ignore' }).status === 0;
}

/** The program named by a `#!` line, or null for anything else. */
export function interpreterOf(file: string): string | null {
  return /^#!\s*(\S+)/.exec(headOf(file))?.[1] ?? null;
}

/**
 * What exec(2) would say, asked before: a tool in front of the program would hide the answer in its exit code, and
 * would have a shell run a file that is no program at all.
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

/**
 * The programs that have to run in front of the worker, each of which becomes the next by exec; setpriv is last, because
 * what it drops is needed for everything before it. No shell among them, but for cgroups: it would lose variables whose
 * names it does not like, and add some of its own.
 */
function toolsFor(spec: SpawnSpec, inherited: Inherited): string[][] {
  const tools: string[][] = [];
  const oomScoreAdj = spec.oomScoreAdj ?? (mayReset(inherited) ? 0 : null);
  if (oomScoreAdj !== null) tools.push(['choom', '-n', String(oomScoreAdj), '--']);
  const limits = Object.entries(spec.rlimits).map(([name, { soft, hard }]) => `--${name}=${soft}:${hard}`);
  if (inherited.softNofile !== null && spec.rlimits['nofile'] === undefined) {
    limits.push(`--nofile=${inherited.softNofile}:`);
  }
  if (limits.length > 0) tools.push(['prlimit', ...limits]);
  if (spec.nice !== null) tools.push(['nice', '-n', String(spec.nice - inherited.nice)]);
  if (spec.ionice !== undefined) tools.push(ioniceTool(spec.ionice));
  if (spec.user !== null) tools.push(['setpriv', ...userOptions(spec.user)]);
  return tools;
}

/** ionice(1) knows the classes by number. */
const IO_CLASSES = { realtime: '1', 'best-effort': '2', idle: '3' } as const;

function ioniceTool({ kind, level }: NonNullable<SpawnSpec['ionice']>): string[] {
  return ['ionice', '-c', IO_CLASSES[kind], ...(level === undefined ? [] : ['-n', String(level)])];
}

/** Variables that shells set, drop or listen to. */
const SHELLS_OWN: ReadonlySet<string> = new Set([
  'BASHOPTS',
  'BASH_ENV',
  'ENV',
  'IFS',
  'OLDPWD',
  'OPTIND',
  'POSIXLY_CORRECT',
  'PPID',
  'PS1',
  'PS2',
  'PS4',
  'PWD',
  'SHELLOPTS',
  'SHLVL',
  '_',
]);

/** Whether every variable passes through a shell as it is. */
export function shellKeeps(env: SpawnSpec['env']): boolean {
  return Object.keys(env).every((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !SHELLS_OWN.has(name));
}

function userOptions({ uid, gid, groups }: NonNullable<SpawnSpec['user']>): string[] {
  const others = groups.length === 0 ? '--clear-groups' : `--groups=${groups.join(',')}`;
  return [`--reuid=${uid}`, `--regid=${gid}`, others];
}

/** A score of the master's own is no wish of the worker's; lowering it takes a right that not even every root has. */
function mayReset({ oomScoreAdj, mayRaiseLimits }: Inherited): boolean {
  return oomScoreAdj < 0 || (oomScoreAdj > 0 && mayRaiseLimits);
}

function throughTools(spec: SpawnSpec, file: string, tools: readonly string[][]): Preflight {
  const problem = whyNotRunnable(file);
  if (problem !== null) return { ok: false, failure: problem };
  const chain: string[] = [];
  for (const [tool = '', ...options] of tools) {
    const path = toolPath(tool);
    if (path === null)
      return failed(
        'not-found',
        `${tool} is needed for these settings and is not installed (util-linux, coreutils)`,
      );
    chain.push(path, ...options);
  }
  const [first = file] = chain;
  return { ok: true, launch: { file: first, argv: [...chain, nameFor(spec, file), ...spec.argv.slice(1)] } };
}

/**
 * What stands behind the tools: it becomes argv[0], so it is the name as given. They search the same PATH, but take a
 * leading dash for an option.
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

function failure(code: SpawnFailure['code'], message: string, transient = false): SpawnFailure {
  return { code, message, transient };
}

function failed(code: SpawnFailure['code'], message: string): { ok: false; failure: SpawnFailure } {
  return { ok: false, failure: failure(code, message) };
}
