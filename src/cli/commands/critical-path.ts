import { API_VERSION } from '../../api/contract/version.ts';
import { criticalPath as pathOf } from '../../api/critical-path.ts';
import { jsonDocument } from '../documents.ts';
import { renderCriticalPath } from '../render/critical-path.ts';
import { SELECTION_OPTIONS, type SelectionOptions, selectorOrAll, selectWorkers } from '../selection.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly output: 'table' | 'json';
}

/** `critical-path`: why the last start took as long as it did. */
export const criticalPath: VerbModule = {
  args: '[NAME...]',
  options: {
    ...SELECTION_OPTIONS,
    output: {
      short: 'o',
      value: 'format',
      choices: ['table', 'json'],
      default: 'table',
      help: 'how to print',
    },
  },
  examples: [
    ['hsu-master-cli critical-path', 'of what became ready last'],
    ['hsu-master-cli critical-path nginx', 'of one worker'],
  ],
  exitCodes: [4],
  async run({ client, terminal }, parsed) {
    const { output, ...options } = parsed.options as unknown as Options;
    const list = await selectWorkers(client, selectorOrAll(parsed.args, options), options.ignoreNotFound);
    const names = list?.workers.map(({ name }) => name) ?? [];
    const { edges, starts } = await client.graph();
    const links = names.length === 0 ? [] : pathOf(starts, edges, names);
    if (output === 'json') {
      await terminal.out(jsonDocument({ apiVersion: API_VERSION, kind: 'CriticalPath', links }));
    } else if (links.length === 0) {
      terminal.talk('none of these has become ready since this daemon runs');
    } else {
      await terminal.out(renderCriticalPath(links, terminal.style));
    }
    return 0;
  },
};
