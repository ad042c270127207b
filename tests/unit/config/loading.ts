import type { Configuration, Finding, WorkerDefinition } from '../../../src/config/definition.ts';
import { formatFinding } from '../../../src/config/format-finding.ts';
import { loadConfigText } from '../../../src/config/load.ts';

/** A file in a folder that exists everywhere, so that working directories cause no warnings. */
export const FILE = '/tmp/fleet.yaml';

/** Everything found in a text, as `line:column path: message`; warnings are marked. */
export function findingsOf(text: string, env: NodeJS.ProcessEnv = {}): readonly string[] {
  return rawFindingsOf(text, env).map(
    ({ line, column, path, message, severity }) =>
      `${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${path}: ${message}`,
  );
}

export function rawFindingsOf(text: string, env: NodeJS.ProcessEnv = {}): readonly Finding[] {
  const result = loadConfigText(text, FILE, env);
  return result.ok ? result.warnings : result.findings;
}

/** The configuration of a text that must load; warnings do not matter. */
export function load(text: string, env: NodeJS.ProcessEnv = {}): Configuration {
  const result = loadConfigText(text, FILE, env);
  if (!result.ok) throw new Error(result.findings.map(formatFinding).join('\n'));
  return result.config;
}

/** The only worker of a text: the lines below `- id: w`. */
export function loadWorker(lines: string, env: NodeJS.ProcessEnv = {}): WorkerDefinition {
  const [worker] = load(workerText(lines), env).workers;
  if (worker === undefined) throw new Error('no worker was loaded');
  return worker;
}

/** A file with one worker; its lines start in line 3, column 5. */
export function workerText(lines: string): string {
  const indented = lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `workers:\n  - id: w\n${indented}\n`;
}
