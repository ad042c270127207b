import type { MasterView } from '../../api/contract/master.ts';
import { API_VERSION } from '../../api/contract/version.ts';
import { HsuError, isHsuError } from '../../shared/errors.ts';
import { formatDuration } from '../../shared/units.ts';
import { VERSION } from '../../shared/version.ts';
import { jsonDocument } from '../documents.ts';
import type { VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'text' | 'json';
}

/** `version`: of this program, and of the daemon when it answers. */
export const version: VerbModule = {
  args: '',
  options: {
    output: { short: 'o', value: 'format', choices: ['text', 'json'], default: 'text', help: 'how to print' },
  },
  examples: [
    ['hsu-master-cli version', 'both versions'],
    ["hsu-master-cli version -o json | jq -r '.daemon.version'", 'the one of the daemon'],
  ],
  exitCodes: [],
  async run({ client, terminal }, parsed) {
    const { output } = parsed.options as Options;
    const daemon = await client.master().catch(errorOf);
    const answered = daemon instanceof HsuError ? null : daemon;
    if (output === 'json') {
      await terminal.out(
        jsonDocument({
          apiVersion: API_VERSION,
          kind: 'Version',
          version: VERSION,
          node: process.versions.node,
          daemon: answered && { version: answered.version, pid: answered.pid, startedAt: answered.startedAt },
        }),
      );
      return 0;
    }
    await terminal.out(`hsu-master-cli ${VERSION}\n`);
    if (answered !== null) await terminal.out(daemonLine(answered));
    if (daemon instanceof HsuError) terminal.talk(`daemon: ${daemon.message}`);
    return 0;
  },
};

/** Nobody there is a fact to show; anything else is an error. */
function errorOf(thrown: unknown): HsuError {
  if (isHsuError(thrown) && (thrown.kind === 'unavailable' || thrown.kind === 'permission')) return thrown;
  throw thrown;
}

function daemonLine({ version: daemonVersion, pid, uptimeMs }: MasterView): string {
  return `daemon ${daemonVersion} (pid ${pid}, up ${formatDuration(uptimeMs)})\n`;
}
