import { jsonDocument } from '../documents.ts';
import { renderAscii, renderDot, renderMermaid } from '../render/graph.ts';
import type { VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'ascii' | 'dot' | 'mermaid' | 'json';
}

/** `graph`: who starts after whom, and what is waited for now. */
export const graph: VerbModule = {
  args: '',
  options: {
    output: {
      short: 'o',
      value: 'format',
      choices: ['ascii', 'dot', 'mermaid', 'json'],
      default: 'ascii',
      help: 'how to print',
    },
  },
  examples: [
    ['hsu-master-cli graph', 'in the order of the start, wave by wave'],
    ['hsu-master-cli graph -o dot | dot -Tsvg > fleet.svg', 'as a picture, with graphviz'],
  ],
  exitCodes: [],
  async run({ client, terminal }, parsed) {
    const { output } = parsed.options as Options;
    const document = await client.graph();
    switch (output) {
      case 'json':
        await terminal.out(jsonDocument(document));
        break;
      case 'dot':
        await terminal.out(renderDot(document));
        break;
      case 'mermaid':
        await terminal.out(renderMermaid(document));
        break;
      case 'ascii':
        await terminal.out(renderAscii(document, terminal.style));
        break;
    }
    return 0;
  },
};
