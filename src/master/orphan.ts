import type { WorkerDefinition } from '../config/definition.ts';
import { loadConfigText } from '../config/load.ts';
import { HsuError } from '../shared/errors.ts';

/** The defaults of any worker, for stopping a process whose worker is configured no more. */
export function orphanDefinition(name: string): WorkerDefinition {
  const text = JSON.stringify({ workers: [{ id: name, run: ['/bin/true'], enabled: false }] });
  const result = loadConfigText(text, '/orphans.yaml');
  const [definition] = result.ok ? result.config.workers : [];
  if (definition === undefined) throw new HsuError('internal', `no defaults for the orphan ${name}`);
  return definition;
}
