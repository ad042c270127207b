import { dirname, resolve } from 'node:path';
import { splitWords } from './command-words.ts';
import { either, type Given, given, saidOnce } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawCommand, RawExecution, RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';

/** What is executed, and where. */
export interface Command {
  readonly argv: readonly string[];
  readonly shell: boolean;
  readonly workingDirectory: string;
}

/** The places a clean environment searches when the worker sets no PATH. */
const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Argument vector and working directory of either spelling, with relative paths made absolute.
 * @param env variables of the worker; its PATH decides about bare names
 */
export function normalizeCommand(
  worker: RawWorker,
  base: Path,
  env: Readonly<Record<string, string>>,
  context: NormalizeContext,
): Command {
  const { report } = context;
  const own = unitOf(worker, base);
  const execution = own.unit.control?.execution;
  const executionPath: Path = [...own.path, 'control', 'execution'];
  const run = given(worker.run, base, 'run');
  saidOnce(report, run, given(worker.unit, base, 'unit'));

  const argv = argvOf(worker, run, execution, base, context);
  const cwd = either(
    report,
    given(worker.cwd, base, 'cwd'),
    given(execution?.working_directory, executionPath, 'working_directory'),
  );
  const [program = ''] = argv;
  const home = execution !== undefined && program.includes('/') ? dirname(program) : context.folder;
  const workingDirectory = cwd === undefined ? home : resolve(context.folder, cwd.value);

  const commandPath = run?.path ?? [...executionPath, 'executable_path'];
  warnAboutProgram(program, commandPath, worker, env, context);
  if (cwd !== undefined) warnAboutFolder(workingDirectory, cwd.path, context);
  if (execution?.wait_delay !== undefined) {
    report.warning([...executionPath, 'wait_delay'], 'wait_delay has no effect', {
      hint: 'remove it; graceful_timeout is the time a worker gets to stop',
      at: 'key',
    });
  }
  return { argv, shell: worker.shell === true, workingDirectory };
}

function argvOf(
  worker: RawWorker,
  run: Given<RawCommand> | undefined,
  execution: RawExecution | undefined,
  base: Path,
  context: NormalizeContext,
): readonly string[] {
  const { report } = context;
  if (worker.shell === true) {
    if (typeof run?.value === 'string') return shellLine(run.value, run.path, context);
    if (run !== undefined || worker.unit !== undefined) {
      report.error([...base, 'shell'], 'shell: true needs run to be one line', {
        hint: 'write run: "…", or leave shell out',
        at: 'key',
      });
    }
  }
  if (run !== undefined) return wordsOf(run.value, run.path, context);
  if (execution?.executable_path !== undefined) {
    return [absoluteProgram(execution.executable_path, context.folder), ...(execution.args ?? [])];
  }
  const isExplained = ['run', 'unit', 'type'].some(
    (key) => report.isSuggested([...base, key]) || report.hasErrorIn([...base, key]),
  );
  if (worker.unit === undefined && !isExplained) {
    report.error(base, 'nothing to run', { hint: 'write run: "…", or a unit' });
  }
  return [];
}

/** The shell that carries out a line. */
export function shellLine(line: string, path: Path, context: NormalizeContext): readonly string[] {
  if (line.trim() === '') context.report.error(path, 'the command is empty');
  return ['/bin/sh', '-c', line];
}

/**
 * The words of a command: a line is split, a list is taken as it is; the program becomes absolute when it is
 * a path. A bad command is reported and gives no words.
 */
export function wordsOf(command: RawCommand, path: Path, context: NormalizeContext): readonly string[] {
  const { report, folder } = context;
  if (typeof command !== 'string') {
    const [program = '', ...args] = command;
    if (program.trim() === '') report.error([...path, 0], 'the name of the program is empty');
    return [absoluteProgram(program, folder), ...args];
  }
  const split = splitWords(command);
  if (!split.ok) {
    report.error(path, `not a command: ${split.problem}`);
    return [];
  }
  const [operator] = split.operators;
  if (operator !== undefined) {
    report.warning(path, `"${operator}" is handed to the program as an argument; no shell runs`, {
      hint: 'add shell: true if a shell is meant',
    });
  }
  const [program = '', ...args] = split.words;
  if (program.trim() === '') report.error(path, 'the name of the program is empty');
  return [absoluteProgram(program, folder), ...args];
}

function absoluteProgram(program: string, folder: string): string {
  return program.includes('/') ? resolve(folder, program) : program;
}

function warnAboutProgram(
  program: string,
  path: Path,
  worker: RawWorker,
  env: Readonly<Record<string, string>>,
  { report, files, env: ownEnv }: NormalizeContext,
): void {
  if (program.trim() === '') return;
  if (!program.includes('/')) {
    const inherited = worker.inherit_env?.includes('PATH') === true ? ownEnv['PATH'] : undefined;
    const searched = env['PATH'] ?? inherited ?? USUAL_PATH;
    if (!files.isInPath(program, searched)) {
      report.warning(path, `${program} is not found in the PATH of the worker (${searched})`, {
        hint: 'write the whole path, or set PATH in env',
      });
    }
    return;
  }
  const fact = files.of(program);
  if (fact === 'missing') report.warning(path, `${program} does not exist`);
  if (fact === 'folder') report.warning(path, `${program} is a folder, not a program`);
  if (fact === 'plain') {
    report.warning(path, `${program} is not executable`, { hint: `chmod +x ${program}` });
  }
}

function warnAboutFolder(folder: string, path: Path, { report, files }: NormalizeContext): void {
  const fact = files.of(folder);
  if (fact === 'missing') report.warning(path, `${folder} does not exist`);
  else if (fact !== 'folder') report.warning(path, `${folder} is not a folder`);
}
