import type { ReloadResult } from '../../api/contract.ts';
import { jsonDocument } from '../documents.ts';
import { sanitizeLines } from '../render/text.ts';
import type { VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'text' | 'json';
}

/** `reload`: the daemon reads its file again; only what changed is touched. */
export const reload: VerbModule = {
  args: '',
  options: {
    output: { short: 'o', value: 'format', choices: ['text', 'json'], default: 'text', help: 'how to print' },
  },
  examples: [
    ['hsu-master-cli reload', 'apply the configuration file as it is now'],
    ['hsu-master-cli validate fleet.yaml && hsu-master-cli reload', 'look before you leap'],
  ],
  exitCodes: [130],
  async run({ client, terminal, onInterrupt }, parsed) {
    const { output } = parsed.options as Options;
    onInterrupt('The reload goes on; see `hsu-master-cli status`.');
    const result = await client.reload();
    if (output === 'json') {
      await terminal.out(jsonDocument(result));
    } else if (result.ok) {
      await terminal.out(summaryOf(result));
    } else {
      for (const finding of result.findings) terminal.talk(sanitizeLines(finding));
      terminal.talk(
        `${terminal.talkStyle.red('error:')} the file is invalid, nothing has changed; revision ${result.revision} stays in force`,
      );
    }
    return result.ok ? 0 : 1;
  },
};

function summaryOf({ revision, added, removed, changed, unchanged }: ReloadResult): string {
  return [
    ...added.map((name) => `+ ${name}`),
    ...removed.map((name) => `- ${name}`),
    ...changed.map((name) => `~ ${name}`),
    `revision ${revision}: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
