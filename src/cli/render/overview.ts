import { EXIT_CODES } from '../verb.ts';
import { VERBS } from '../verbs.ts';

/** What `hsu-master-cli --help` prints. */
export function overview(): string {
  const entries = Object.entries(VERBS);
  const width = Math.max(...entries.map(([name]) => name.length));
  return `${[
    'Usage: hsu-master-cli VERB [NAME...] [options]',
    '',
    'Operates a running HSU Master.',
    '',
    'Verbs:',
    ...entries.map(([name, { summary, aliases }]) => {
      const others = aliases.length === 0 ? '' : ` (also ${aliases.join(', ')})`;
      return `  ${name.padEnd(width)}  ${summary}${others}`;
    }),
    '',
    "Workers are selected by name, by glob (quote it: 'web-*'), by label (-l tier=front) or with --all.",
    'Which daemon: --socket, --run-dir, --state-dir, --log-dir, or HSU_SOCKET, HSU_RUN_DIR and so on.',
    'Options for all verbs: -q, -v, --color auto|always|never, --help.',
    '',
    'Examples:',
    '  hsu-master-cli status                # what runs, problems first',
    '  hsu-master-cli restart web           # returns when the new process runs',
    '  hsu-master-cli start --help          # more about one verb',
    '',
    'Exit codes:',
    ...Object.entries(EXIT_CODES).map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`),
  ].join('\n')}\n`;
}
