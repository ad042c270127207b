import type { Configuration, WorkerDefinition } from '../../src/config/definition.ts';
import { loadConfigText } from '../../src/config/load.ts';

/** A configuration from its text; throws its findings. */
export function configurationOf(yaml: string): Configuration {
  const result = loadConfigText(yaml, '/fleet.yaml');
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'));
  return result.config;
}

/** One worker that sleeps, with more keys in flow style: `restart: {retry_delay: 0}`. */
export function definitionOf(more = '', name = 'web'): WorkerDefinition {
  const keys = [`id: ${name}`, 'run: sleep 1000', 'start_seconds: 0', ...(more === '' ? [] : [more])];
  const [definition] = configurationOf(`workers: [{${keys.join(', ')}}]`).workers;
  if (definition === undefined) throw new Error('no worker');
  return definition;
}
