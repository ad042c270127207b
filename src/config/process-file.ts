import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { either, type Given, given } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawProcessFile, RawWorker } from './raw.ts';
import type { Report } from './report.ts';
import { mostSimilar } from './similar.ts';
import { unitOf } from './unit-of.ts';

type ServiceContext = 'system' | 'user' | 'session';

interface Scenario {
  readonly context: ServiceContext;
  readonly subFolder: boolean;
  /** The PID files lie in a temporary folder of the application instead. */
  readonly temporary: boolean;
}

const SYSTEM: Scenario = { context: 'system', subFolder: true, temporary: false };
const USER: Scenario = { context: 'user', subFolder: true, temporary: false };
const SESSION: Scenario = { context: 'session', subFolder: false, temporary: false };
const DEVELOPMENT: Scenario = { context: 'user', subFolder: false, temporary: true };

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  system: SYSTEM,
  daemon: SYSTEM,
  service: SYSTEM,
  user: USER,
  personal: USER,
  session: SESSION,
  desktop: SESSION,
  development: DEVELOPMENT,
  dev: DEVELOPMENT,
  test: DEVELOPMENT,
};

/** Absolute path of the PID file a worker asks for, by `pid_file` or by HSU's `process_file`; undefined = none. */
export function normalizePidFile(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): string | undefined {
  const { report, folder } = context;
  const own = unitOf(worker, base);
  const written = either<string | RawProcessFile>(
    report,
    given(worker.pid_file, base, 'pid_file'),
    given(own.unit.control?.process_file, own.path, 'control', 'process_file'),
  );
  if (written === undefined) return undefined;
  if (typeof written.value === 'string') return resolve(folder, written.value);
  const directory = processFileFolder({ value: written.value, path: written.path }, context);
  return join(directory, `${worker.id ?? ''}.pid`);
}

/**
 * Absolute path of the port file of an integrated worker, in the place of its `process_file`. Reports a command in which
 * the port would get lost.
 */
export function normalizePortFile(worker: RawWorker, base: Path, context: NormalizeContext): string {
  if (worker.shell === true && !String(worker.run).includes('${PORT}')) {
    context.report.error([...base, 'shell'], 'a line for a shell needs ${PORT} where its port goes', {
      at: 'key',
    });
  }
  const { unit, path } = unitOf(worker, base);
  const block = unit.control?.process_file ?? {};
  const folder = processFileFolder({ value: block, path: [...path, 'control', 'process_file'] }, context);
  return join(folder, `${worker.id ?? ''}.port`);
}

function processFileFolder(block: Given<RawProcessFile>, { report, folder, env }: NormalizeContext): string {
  const { value, path } = block;
  const spelled = <T>(first: T | undefined, firstKey: string, second: T | undefined, secondKey: string) =>
    either(report, given(first, path, firstKey), given(second, path, secondKey));
  const context = spelled(value.servicecontext, 'servicecontext', value.service_context, 'service_context');
  const directory = spelled(value.basedirectory, 'basedirectory', value.base_directory, 'base_directory');
  const application = spelled(value.appname, 'appname', value.app_name, 'app_name')?.value ?? 'hsu-master';
  const subFolder = spelled(
    value.usesubdirectory,
    'usesubdirectory',
    value.use_subdirectory,
    'use_subdirectory',
  );

  if (context !== undefined) {
    if (value.scenario !== undefined) {
      report.warning([...path, 'scenario'], 'scenario has no effect beside servicecontext', { at: 'key' });
    }
    const root =
      directory === undefined ? runtimeFolder(context.value, env) : resolve(folder, directory.value);
    return subFolder?.value === true ? join(root, application) : root;
  }
  for (const ignored of [directory, subFolder]) {
    if (ignored === undefined) continue;
    report.warning(ignored.path, `${String(ignored.path.at(-1))} has no effect without servicecontext`, {
      hint: 'add servicecontext: system, user or session',
      at: 'key',
    });
  }
  const scenario = scenarioOf(value.scenario ?? '', [...path, 'scenario'], report);
  if (scenario.temporary) return join(env['TMPDIR'] ?? '/tmp', `${application}-dev`);
  const root = runtimeFolder(scenario.context, env);
  return scenario.subFolder ? join(root, application) : root;
}

function scenarioOf(written: string, path: Path, report: Report): Scenario {
  if (written === '') return USER;
  const name = written.toLowerCase();
  if (Object.hasOwn(SCENARIOS, name)) return SCENARIOS[name] ?? USER;
  const names = Object.keys(SCENARIOS);
  const similar = mostSimilar(name, names);
  report.error(path, `no scenario ${JSON.stringify(written)}`, {
    hint: similar === undefined ? `known are ${names.join(', ')}` : `did you mean "${similar}"?`,
  });
  return USER;
}

function runtimeFolder(context: ServiceContext, env: NodeJS.ProcessEnv): string {
  if (context === 'system') return existsSync('/run') ? '/run' : '/var/run';
  if (context === 'user') return env['XDG_RUNTIME_DIR'] ?? '/tmp';
  const session = `/run/user/${process.getuid?.() ?? 0}`;
  return existsSync(session) ? session : '/tmp';
}
