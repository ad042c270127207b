import { basename, resolve } from 'node:path';
import type { WorkerDefinition } from '../config/definition.ts';
import { loadConfigText } from '../config/load.ts';
import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import { HsuError } from '../shared/errors.ts';
import type { OptionSpecs } from './command-line.ts';
import { yamlDocument } from './yaml-document.ts';

/** What the options of {@link RULE_OPTIONS} turn into. */
export interface RuleOptions {
  readonly pidFile?: string;
  readonly processName?: string;
  readonly processArgs?: readonly string[];
  readonly port?: { readonly port: number; readonly protocol: 'tcp' | 'udp' };
  readonly serviceName?: string;
  readonly cgroup?: string;
}

/** The keys of `discovery` in the configuration, as options. */
export const RULE_OPTIONS: OptionSpecs = {
  'pid-file': { value: 'file', help: 'the process this file names' },
  'process-name': { value: 'name', help: 'a process of this name; beside other rules a further condition' },
  'process-args': {
    value: 'word',
    help: 'an argument it must have; may be repeated, in this order',
    read: (word, before) => [...((before as readonly string[] | undefined) ?? []), word],
  },
  port: { value: '[tcp|udp:]port', help: 'the process that listens there', read: readPort },
  'service-name': { value: 'unit', help: 'the main process of this unit of systemd' },
  cgroup: { value: 'path', help: 'a process in this cgroup, as in /proc/PID/cgroup' },
};

/** An unmanaged worker as a configuration file has it, and the rule the file means by it. */
export interface UnmanagedWorker {
  readonly document: { readonly id: string };
  readonly rule: DiscoveryRule;
}

/** True when no option says what to look for. */
export function isRuleEmpty({
  pidFile,
  processName,
  processArgs,
  port,
  serviceName,
  cgroup,
}: RuleOptions): boolean {
  return [pidFile, processName, processArgs, port, serviceName, cgroup].every((one) => one === undefined);
}

/**
 * The worker that adopts what the options mean. It is read back as a configuration, so what is shown loads. Throws
 * `usage` for options that make no rule.
 */
export function unmanagedWorker(options: RuleOptions, taken: readonly string[] = []): UnmanagedWorker {
  const words = nameOf(options);
  const id = freeId(words, taken);
  const document = {
    id,
    type: 'unmanaged',
    unit: {
      unmanaged: {
        metadata: { name: words },
        discovery: discoveryOf(options),
        control: { can_terminate: false },
      },
    },
  };
  return { document, rule: ruleOf(yamlOf(document)) };
}

/** Text of a configuration file with this one worker. */
export function yamlOf(document: UnmanagedWorker['document']): string {
  return yamlDocument({ workers: [document] });
}

function discoveryOf(options: RuleOptions) {
  const { pidFile, port, serviceName, cgroup, processName, processArgs } = options;
  const places = [
    ...(pidFile === undefined ? [] : [{ method: 'pid-file', pid_file: resolve(pidFile) }]),
    ...(port === undefined ? [] : [{ method: 'port', ...port }]),
    ...(serviceName === undefined ? [] : [{ method: 'service-name', service_name: serviceName }]),
    ...(cgroup === undefined ? [] : [{ method: 'cgroup', cgroup }]),
  ];
  if (places.length > 1) {
    const methods = places.map(({ method }) => method).join(', ');
    throw new HsuError('usage', `a rule has one method, got ${methods}`, {
      hint: 'Leave one of them; --process-name and --process-args may stand beside it.',
    });
  }
  const [place] = places;
  if (place === undefined && processName === undefined) {
    throw new HsuError('usage', 'the rule does not say where to look', {
      hint: 'Use --process-name, --pid-file, --port, --service-name or --cgroup, or name an unmanaged worker.',
    });
  }
  return {
    ...(place ?? { method: 'process-name' }),
    ...(processName === undefined ? {} : { process_name: processName }),
    ...(processArgs === undefined ? {} : { process_args: processArgs }),
  };
}

function ruleOf(yaml: string): DiscoveryRule {
  const loaded = loadConfigText(yaml, 'attach.yaml');
  if (!loaded.ok) {
    const [{ path, message, hint } = { path: '', message: 'this makes no rule', hint: undefined }] =
      loaded.findings;
    const key = path.split('.').at(-1) ?? '';
    throw new HsuError(
      'usage',
      key === '' ? message : `${key}: ${message}`,
      hint === undefined ? {} : { hint },
    );
  }
  const [worker] = loaded.config.workers as readonly (WorkerDefinition | undefined)[];
  if (worker?.attachment === undefined) throw new HsuError('internal', 'the rule was lost in its own YAML');
  return worker.attachment.rule;
}

/** What one would call the worker, by the words of its rule. */
function nameOf({ serviceName, processName, pidFile, cgroup, port }: RuleOptions): string {
  if (serviceName !== undefined) return serviceName.replace(/\.(service|scope|slice)$/, '');
  if (processName !== undefined) return processName;
  if (pidFile !== undefined) return basename(pidFile).replace(/\.pid$/, '');
  if (cgroup !== undefined) return basename(cgroup);
  return port === undefined ? '' : `${port.protocol}-${port.port}`;
}

/** Names of workers are unique whatever the case, and have no blanks or dots. */
function freeId(words: string, taken: readonly string[]): string {
  const id =
    words
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'worker';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

function readPort(text: string): RuleOptions['port'] {
  const [, protocol = 'tcp', digits] = /^(?:(tcp|udp):)?(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (port >= 1 && port <= 65_535) return { port, protocol: protocol === 'udp' ? 'udp' : 'tcp' };
  throw new HsuError('usage', `${JSON.stringify(text)} is no port`, {
    hint: 'Write it as 8080, tcp:8080 or udp:53.',
  });
}
