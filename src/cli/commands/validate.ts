import { text } from 'node:stream/consumers';
import { API_VERSION } from '../../api/contract/version.ts';
import type { Finding, LoadResult } from '../../config/definition.ts';
import { formatFinding } from '../../config/format-finding.ts';
import { loadConfigFile, loadConfigText } from '../../config/load.ts';
import { HsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import type { VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'text' | 'json';
}

/** `validate`: everything that is wrong with configuration files; needs no daemon. */
export const validate: VerbModule = {
  args: 'FILE...',
  options: {
    output: { short: 'o', value: 'format', choices: ['text', 'json'], default: 'text', help: 'how to print' },
  },
  examples: [
    ['hsu-master-cli validate fleet.yaml', 'all findings, each with its place'],
    ['render-config | hsu-master-cli validate -', 'a file that is not written yet'],
    ["hsu-master-cli validate fleet.yaml -o json | jq '.files[].findings'", 'for an editor or CI'],
  ],
  exitCodes: [],
  async run({ terminal }, parsed) {
    const { output } = parsed.options as Options;
    if (parsed.args.length === 0) {
      throw new HsuError('usage', 'no file is named', { hint: 'Name a file, or - for standard input.' });
    }
    const files: { file: string; ok: boolean; findings: readonly Finding[] }[] = [];
    for (const file of parsed.args) {
      const result = await load(file);
      const findings = result.ok ? result.warnings : result.findings;
      files.push({ file, ok: result.ok, findings });
      if (output === 'text') {
        await terminal.out(findings.map((finding) => `${formatFinding(finding)}\n`).join(''));
        terminal.talk(summaryOf(file, result, findings));
      }
    }
    if (output === 'json') {
      await terminal.out(jsonDocument({ apiVersion: API_VERSION, kind: 'ValidationResult', files }));
    }
    return files.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function load(file: string): Promise<LoadResult> {
  if (file !== '-') return await loadConfigFile(file);
  return loadConfigText(await text(process.stdin), '<stdin>');
}

function summaryOf(file: string, result: LoadResult, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = [counted(errors, 'error'), counted(findings.length - errors, 'warning')].filter(
    (part) => part !== '',
  );
  if (!result.ok) return `${file}: invalid, ${counts.join(', ')}`;
  const workers = counted(result.config.workers.length, 'worker') || 'no workers';
  return `${file}: valid, ${[workers, ...counts].join(', ')}`;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
