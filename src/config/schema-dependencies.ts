import type { SchemaNode } from './schema-node.ts';
import { durationOrForever, flag, list, oneOf, text } from './schema-values.ts';

const workerName: SchemaNode = {
  title: 'the name of a worker',
  description: 'A worker.',
  type: 'string',
};

const dependencyKeys = {
  worker: { ...workerName, description: 'The other worker. In a map it is the key, and left out here.' },
  condition: oneOf(
    'What has to be so of it. Left out: `log_match` beside `log`, `completed_successfully` for a one-shot, `ready` for any other.',
    ['started', 'ready', 'completed', 'completed_successfully', 'log_match'],
  ),
  restart: oneOf(
    'What follows when it goes away: `keep` = nothing, `restart` = a restart once it is back, `stop` = a stop until it is back.',
    ['keep', 'restart', 'stop'],
    'keep',
  ),
  log: {
    ...text(
      'Of `log_match`: a regular expression. It holds when the process that runs has written a line that matches.',
    ),
    examples: ['ready to accept connections'],
  },
  stream: oneOf('Of `log`: in which stream the line is looked for.', ['any', 'stdout', 'stderr'], 'any'),
  required: flag('`false` = it is waited for only while it is on its way.', true),
  tcp: {
    title: 'host:port, a port, or the path of a socket',
    description: 'Instead of a worker: something that accepts connections.',
    type: ['string', 'integer'],
    minimum: 1,
    maximum: 65_535,
  },
  http: {
    title: 'a URL',
    description: 'Instead of a worker: a URL that answers with 2xx.',
    type: 'string',
  },
  file: {
    title: 'a path',
    description: 'Instead of a worker: a file, folder or socket that is there.',
    type: 'string',
    pattern: '\\S',
  },
  timeout: durationOrForever(
    'Of something that is no worker, and of `log` since the other one has started: after this long `start` reports a failure. The worker goes on waiting.',
    'infinity',
  ),
} satisfies Record<string, SchemaNode>;

const dependency: SchemaNode = {
  title: 'a map',
  description: 'What is waited for, and how.',
  type: ['object', 'null'],
  properties: dependencyKeys,
  additionalProperties: false,
};

/** `depends_on`, `after` and `before` of a worker. */
export const dependencies = {
  depends_on: {
    title: 'a list of workers, or a map by their names',
    description: 'What has to be there before each start of the worker.',
    type: ['array', 'object'],
    items: { ...dependency, title: 'the name of a worker, or a map', type: ['string', 'object'] },
    additionalProperties: dependency,
    examples: [['db', 'cache'], { db: { condition: 'ready', restart: 'restart' } }],
  },
  after: list('Workers that start before this one and stop after it, if they do at all.', workerName, {
    default: [],
  }),
  before: list('Workers that start after this one and stop before it, if they do at all.', workerName, {
    default: [],
  }),
} satisfies Record<string, SchemaNode>;
