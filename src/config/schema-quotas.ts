import { LIMIT_KINDS, LIMIT_POLICIES, limitName } from './limit-definition.ts';
import { QUOTA_NAMES, type QuotaGroupName, UNFIT_FOR_QUOTAS } from './quota-definition.ts';
import { amount, DEFAULT_POLICY, policyKeys } from './schema-limits.ts';
import type { SchemaNode } from './schema-node.ts';
import { count, list, map, oneOf, path, rate, size } from './schema-values.ts';

const POLICY_WORDS = [...LIMIT_POLICIES.filter((policy) => !UNFIT_FOR_QUOTAS.has(policy)), 'alert_only'];

function quotaKeys(group: QuotaGroupName): Readonly<Record<string, SchemaNode>> {
  const kinds = LIMIT_KINDS.filter((kind) => kind.group === group && QUOTA_NAMES.has(limitName(kind)));
  return Object.fromEntries(
    kinds.map(({ key, unit, label }) => [key, amount(unit, `${sentence(label)} of all workers together.`)]),
  );
}

function sentence(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

function howKeys(group: QuotaGroupName): Readonly<Record<string, SchemaNode>> {
  const { steps: _steps, adjust: _adjust, ...keys } = policyKeys(group);
  const policy = oneOf(
    'What happens when a limit of this kind is broken. `throttle` slows all workers of the group down; the others act on the one that uses most of it.',
    POLICY_WORDS,
    DEFAULT_POLICY[group],
  );
  return { ...keys, policy };
}

/** `limits:` of a group. */
export const quotas: SchemaNode = map(
  'What all workers of the group, and of the groups in it, may use together. See docs/limits.md.',
  {
    memory: map('Memory.', {
      ...quotaKeys('memory'),
      high: size(
        'Memory beyond which the kernel takes it back from these workers first (version 2: slows them down). Needs a cgroup.',
      ),
      ...howKeys('memory'),
    }),
    cpu: map('CPU.', {
      ...quotaKeys('cpu'),
      max_cores: {
        title: 'a number above 0',
        description: 'The same as `max_percent`, in cores.',
        type: 'number',
        exclusiveMinimum: 0,
      },
      weight: {
        title: 'a whole number from 1 to 10000',
        description:
          'Share of the CPU when others want it too, for the group as one; 100 is usual. Needs a cgroup.',
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
      },
      ...howKeys('cpu'),
    }),
    io: map('Storage traffic.', {
      ...quotaKeys('io'),
      max_read_bps: rate('The same as `max_read_rate`.'),
      max_write_bps: rate('The same as `max_write_rate`.'),
      max_read_ops: count('Reads per second on each device. Needs a cgroup of version 2.'),
      max_write_ops: count('Writes per second on each device. Needs a cgroup of version 2.'),
      devices: list(
        'Disks on which the kernel limits traffic. Default: those of the working directories and that of `/`.',
        path('A device, a file or a folder.'),
        { minItems: 1 },
      ),
      ...howKeys('io'),
    }),
    process: map('Processes and threads.', { ...quotaKeys('process'), ...howKeys('process') }),
  },
);
