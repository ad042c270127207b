import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errnoOf, HsuError } from '../shared/errors.ts';
import type { Configuration, LoadResult } from './definition.ts';
import { FileFacts } from './file-facts.ts';
import { hostFacts } from './host-facts.ts';
import { normalizeConfiguration } from './normalize.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { RawConfiguration } from './raw.ts';
import { Report } from './report.ts';
import { checkSchema } from './schema-findings.ts';
import { readYaml } from './yaml-source.ts';

/**
 * Reads and checks a configuration file.
 * @param env environment of the master, for PATH and the run-time folders
 * @throws HsuError of kind `io` or `permission` when the file cannot be read
 */
export async function loadConfigFile(
  path: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<LoadResult> {
  const file = resolve(path);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return loadConfigBytes(bytes, file, env);
}

/** As {@link loadConfigText}, for a file as it was read. */
export function loadConfigBytes(
  bytes: Buffer,
  file: string,
  env: NodeJS.ProcessEnv = process.env,
): LoadResult {
  if (isUtf8(bytes)) return loadConfigText(bytes.toString('utf8'), file, env);
  const report = new Report(file, bytes.toString('latin1'), { offsetOf: () => 0 });
  report.atOffset('error', firstBadLine(bytes), 'the file is not UTF-8', 'save it as UTF-8');
  return { ok: false, findings: report.findings() };
}

/**
 * Checks the text of a configuration file and turns it into the internal form, or says everything that is
 * wrong with it. Looks at the file system only to warn about programs and folders that are not there.
 * @param file its name, for messages and for relative paths
 */
export function loadConfigText(text: string, file: string, env: NodeJS.ProcessEnv = process.env): LoadResult {
  const absolute = resolve(file);
  if (text.trim() === '') return emptyFile(absolute, text);
  const plain = readPlainYaml(text);
  if (plain !== undefined) {
    const flawless = new Report(absolute, text, { offsetOf: () => 0 });
    const config = check(plain.value, flawless, env);
    if (flawless.findings().length === 0) return { ok: true, config, warnings: [] };
  }
  // Positions cost ten times as much as values, so they are worked out only when there is something to show.
  const source = readYaml(text);
  const report = new Report(absolute, text, source);
  for (const problem of source.problems) {
    report.atOffset(problem.severity, problem.offset, problem.message, problem.hint);
  }
  if (source.value === undefined) return { ok: false, findings: report.findings() };
  const config = check(source.value, report, env);
  const findings = report.findings();
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  return { ok: true, config, warnings: findings };
}

/** Editors and full disks leave empty files; to end all workers for that would be the worst of answers. */
function emptyFile(file: string, text: string): LoadResult {
  const report = new Report(file, text, { offsetOf: () => 0 });
  report.atOffset('error', 0, 'the file is empty', 'write workers: [] if there are to be none');
  return { ok: false, findings: report.findings() };
}

function check(value: unknown, report: Report, env: NodeJS.ProcessEnv): Configuration {
  checkSchema(value, report);
  return normalizeConfiguration((isMap(value) ? value : {}) as RawConfiguration, {
    report,
    folder: dirname(report.file),
    env,
    files: new FileFacts(),
    host: hostFacts(),
  });
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(file: string, error: unknown): HsuError {
  const code = errnoOf(error);
  if (code === 'ENOENT') {
    return new HsuError('io', `cannot read the configuration ${file}: there is no such file`, {
      hint: 'check the path given with -c',
      details: { file },
      cause: error,
    });
  }
  if (code === 'EISDIR') {
    return new HsuError('io', `cannot read the configuration ${file}: it is a folder`, {
      hint: 'name the file in it',
      details: { file },
      cause: error,
    });
  }
  const kind = code === 'EACCES' || code === 'EPERM' ? 'permission' : 'io';
  const why = kind === 'permission' ? 'permission denied' : String((error as Error).message);
  return new HsuError(kind, `cannot read the configuration ${file}: ${why}`, {
    hint: kind === 'permission' ? `let this user read it: chmod +r ${file}` : 'check the path and the disk',
    details: { file },
    cause: error,
  });
}

/** Start of the first line that is no UTF-8; a line end never lies inside a character. */
function firstBadLine(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end + 1;
  }
  return start;
}
