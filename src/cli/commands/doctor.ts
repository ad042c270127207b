import type { MasterView } from '../../api/contract/master.ts';
import { API_VERSION } from '../../api/contract/version.ts';
import { type Diagnosis, examine } from '../../doctor/doctor.ts';
import type { Finding, Outcome } from '../../doctor/finding.ts';
import { isHsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import { renderTable } from '../render/table.ts';
import type { Style } from '../style.ts';
import type { VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'text' | 'json';
}

/** `doctor`: what this host can do, and what not, each with a reason and what to do about it. */
export const doctor: VerbModule = {
  args: '',
  options: {
    output: { short: 'o', value: 'format', choices: ['text', 'json'], default: 'text', help: 'how to print' },
  },
  examples: [
    ['hsu-master-cli doctor', 'before the first start, and when something does not work'],
    ['hsu-master-cli doctor -o json | jq \'.findings[] | select(.outcome == "bad")\'', 'what hinders'],
  ],
  exitCodes: [1],
  async run({ client, places, terminal }, parsed) {
    const { output } = parsed.options as Options;
    const master = await client.master().catch(nobody);
    const diagnosis = examine(places, master);
    const code = diagnosis.findings.some(({ outcome }) => outcome === 'bad') ? 1 : 0;
    if (output === 'json') {
      const daemon = master && { version: master.version, pid: master.pid };
      await terminal.out(jsonDocument({ apiVersion: API_VERSION, kind: 'Diagnosis', daemon, ...diagnosis }));
    } else {
      await terminal.out(page(diagnosis, master, terminal.style));
    }
    return code;
  },
};

/** That nobody is there, or that we may not ask, is no error: what can be seen from here is shown. */
function nobody(thrown: unknown): null {
  if (isHsuError(thrown) && (thrown.kind === 'unavailable' || thrown.kind === 'permission')) return null;
  throw thrown;
}

const WORDS: Readonly<Record<Outcome, string>> = { good: 'ok', limited: 'limited', bad: 'BAD' };

function page({ findings, limits }: Diagnosis, master: MasterView | null, style: Style): string {
  const head =
    master === null
      ? 'No daemon answers: this is what one would find that was started from here.'
      : `As hsu-master ${master.version} (pid ${master.pid}) sees it.`;
  const width = Math.max(...findings.map(({ id }) => id.length));
  const lines = findings.flatMap((finding) => linesOf(finding, width, style));
  const ways = renderTable(
    [
      { title: 'LIMIT', cell: ({ name }) => name },
      { title: 'ENFORCED', cell: ({ enforcement }) => enforcement },
    ],
    limits,
    { paintTitle: style.bold },
  );
  return `${head}\n\n${lines.join('\n')}\n\n${ways}`;
}

function linesOf({ id, outcome, text, advice }: Finding, width: number, style: Style): string[] {
  const paint = { good: style.green, limited: style.yellow, bad: style.red }[outcome];
  const first = `${paint(WORDS[outcome].padEnd(7))}  ${id.padEnd(width)}  ${text}`;
  return advice === null ? [first] : [first, `${' '.repeat(width + 11)}→ ${advice}`];
}
