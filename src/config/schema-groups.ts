import type { SchemaNode } from './schema-node.ts';
import { quotas } from './schema-quotas.ts';
import { count, list, map, name, oneOf } from './schema-values.ts';

const NAME = { title: 'a name of 1 to 64 letters, digits, - and _', pattern: '^[A-Za-z0-9_-]{1,64}$' };

/** `groups:` at the top level. */
export const groups: SchemaNode = {
  title: 'a map of groups by their names',
  description:
    'Workers under one name: `@web` stands for all members of the group `web`, wherever a command names workers.',
  type: ['object', 'null'],
  propertyNames: NAME,
  additionalProperties: map(
    'A group.',
    {
      members: list(
        'Workers, and other groups. Each can be a member of one group only; for `rest_for_one` the order counts.',
        name('A member.', { title: 'the name of a worker or of a group' }),
        { minItems: 1 },
      ),
      strategy: oneOf(
        'What follows when a member has ended by itself and is restarted: `one_for_one` = nothing; `one_for_all` = all others are restarted with it; `rest_for_one` = those after it in `members` are. Left out: as the group around it says.',
        ['one_for_one', 'one_for_all', 'rest_for_one'],
        'one_for_one',
      ),
      limits: quotas,
      max_running: count(
        'So many workers of the group, and of the groups in it, run at the same time; the others wait for a place, in the order in which they came. 0 = all.',
        0,
      ),
      leader: {
        title: 'the name of a worker of the group',
        description:
          'When this worker has ended for good (`done` or `failed`), all others of the group are stopped, in reverse.',
        type: 'string',
      },
      on_failure: oneOf(
        'What follows when one of the group has failed for good (`failed`): `stop` = all others of the group are stopped, in reverse; `keep` = nothing.',
        ['keep', 'stop'],
        'keep',
      ),
    },
    { required: ['members'] },
  ),
  default: {},
};
