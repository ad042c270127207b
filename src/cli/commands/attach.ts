import type { DiscoveryResult } from '../../api/contract/discovery.ts';
import { HsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import { adviceFor, renderCandidates } from '../render/candidates.ts';
import { sanitize } from '../render/text.ts';
import { withSuggestion } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import { isRuleEmpty, RULE_OPTIONS, type RuleOptions, unmanagedWorker, yamlOf } from '../unmanaged-worker.ts';
import type { Context, VerbModule } from '../verb.ts';

interface Options extends RuleOptions {
  readonly dryRun?: boolean;
  readonly output: Format;
}

type Format = 'text' | 'json' | 'yaml';

/** `attach`: what a rule of discovery matches, and the worker to write into the configuration. */
export const attach: VerbModule = {
  args: '[NAME]',
  options: {
    'dry-run': { help: 'show what the rule matches now; nothing is done to it' },
    ...RULE_OPTIONS,
    output: {
      short: 'o',
      value: 'format',
      choices: ['text', 'json', 'yaml'],
      default: 'text',
      help: 'how to print; yaml is the worker for the configuration and nothing else',
    },
  },
  examples: [
    [
      'hsu-master-cli attach --dry-run --port tcp:5432',
      'who listens there, and the worker that would watch it',
    ],
    ['hsu-master-cli attach --dry-run --process-name java --process-args search.jar', 'is this exactly one?'],
    ['hsu-master-cli attach --dry-run postgres', 'what the rule of a worker matches now'],
    [
      'hsu-master-cli attach --dry-run --service-name nginx -o yaml >> fleet.yaml',
      'begin a configuration file',
    ],
  ],
  exitCodes: [4],
  async run(context, parsed) {
    const { dryRun = false, output, ...rule } = parsed.options as Options;
    const [name, ...others] = parsed.args;
    if (others.length > 0) throw new HsuError('usage', `attach takes one name, got ${parsed.args.join(' ')}`);
    if (name === undefined) {
      return dryRun ? await previewRule(context, rule, output) : await refuse(context, rule, output);
    }
    if (!isRuleEmpty(rule)) throw new HsuError('usage', `${name} has a rule: leave out that of the options`);
    if (!dryRun) throw byConfiguration(`\`hsu-master-cli start ${name}\` has it looked for at once.`);
    return await previewWorker(context, name, output);
  },
};

async function previewRule({ client, terminal }: Context, options: RuleOptions, format: Format) {
  const { rule } = unmanagedWorker(options);
  const result = await client.discover({ rule });
  const { master, workers } = await client.workers();
  const isTakeable = result.outcome === 'found' && result.problem === null;
  const names = workers.map(({ name }) => name);
  const document = isTakeable ? unmanagedWorker(options, names).document : null;
  if (format === 'json') await terminal.out(jsonDocument({ ...result, worker: document }));
  if (format === 'text') await showCandidates(result, terminal);
  if (document === null) return fail(result);
  if (format === 'text') await terminal.out('\n');
  if (format !== 'json') await terminal.out(yamlOf(document));
  if (format === 'text') {
    terminal.talk(`\nadd this to ${sanitize(master.configFile)} and reload, and it is adopted`);
  }
  return 0;
}

async function previewWorker({ client, terminal }: Context, name: string, format: Format) {
  if (format === 'yaml') throw new HsuError('usage', `-o yaml: ${name} is in the configuration already`);
  const result = await client.discover({ worker: name }).catch(async (thrown: unknown) => {
    throw await withSuggestion(client, thrown);
  });
  if (format === 'json') await terminal.out(jsonDocument(result));
  else await showCandidates(result, terminal);
  return result.outcome === 'found' && result.problem === null ? 0 : fail(result);
}

/** Adopting without the configuration would be forgotten by the next reload, so there is no such thing. */
async function refuse({ terminal }: Context, options: RuleOptions, format: Format): Promise<never> {
  const { document } = unmanagedWorker(options);
  if (format === 'json') await terminal.out(jsonDocument({ worker: document }));
  else await terminal.out(yamlOf(document));
  throw byConfiguration('Add this worker to it and reload; --dry-run shows what its rule matches.');
}

function byConfiguration(hint: string): HsuError {
  return new HsuError('usage', 'a process is adopted by the configuration file, not by a command', { hint });
}

async function showCandidates({ candidates }: DiscoveryResult, terminal: Terminal): Promise<void> {
  if (candidates.length > 0) await terminal.out(renderCandidates(candidates, Date.now(), terminal));
}

function fail({ outcome, reason, problem }: DiscoveryResult): never {
  if (outcome === 'found') throw new HsuError('failed_precondition', problem ?? reason);
  throw new HsuError('failed_precondition', reason, { hint: adviceFor(outcome) });
}
