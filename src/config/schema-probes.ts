import type { SchemaNode } from './schema-node.ts';
import { command, count, duration, flag, list, map, name, oneOf, path, text } from './schema-values.ts';

const address = name(
  'Where to connect: `host:port`, `[::1]:port`, a host with `port` beside it, or the absolute path of a Unix socket.',
);
const port: SchemaNode = {
  title: 'a port from 1 to 65535',
  description: 'Port, when `address` is only a host.',
  type: 'integer',
  minimum: 1,
  maximum: 65_535,
};
const EXPRESSION = 'a regular expression';

const exitCode: SchemaNode = {
  title: 'an exit code from 0 to 255',
  description: 'An exit code.',
  type: 'integer',
  minimum: 0,
  maximum: 255,
};

const tlsKeys = {
  verify: flag('Whether the certificate must be good for the name.', true),
  server_name: name('Name that is sent and expected (SNI). Left out: the host that is connected to.'),
  ca: path('Certificates that are trusted instead of the usual ones, PEM.'),
  cert: path('Client certificate, PEM.'),
  key: path('Key of the client certificate, PEM.'),
};
const tls: SchemaNode = {
  ...map('`true`, or how the certificate is checked. Files are read anew for each connection.', tlsKeys),
  title: 'true, or a map',
  type: ['boolean', 'object'],
};

/** A map, or for the common case the one thing that matters in it. */
export function orShort(
  title: string,
  type: SchemaNode['type'],
  description: string,
  properties: Readonly<Record<string, SchemaNode>>,
  more: Partial<SchemaNode> = {},
): SchemaNode {
  return { ...map(description, properties, more), title, type: ['object', ...[type ?? 'string'].flat()] };
}

const openMap = (description: string): SchemaNode => ({
  title: 'a map of texts',
  description,
  type: 'object',
  additionalProperties: text('The value.'),
});

/** A request, as a probe makes it. */
export const http = orShort(
  'a URL, or a map',
  'string',
  'A request whose answer has an accepted status.',
  {
    url: text('`http://host:port/path` or `https://…`.'),
    method: name('Method of the request.', { default: 'GET' }),
    headers: openMap('Headers of the request; `Host` among them is possible.'),
    body: text('Body of the request.'),
    status: {
      title: 'a status, a range such as 200-299, or a list of these',
      description: 'Accepted statuses. Default: 200-299.',
      type: ['integer', 'string', 'array'],
      minimum: 100,
      maximum: 599,
      pattern: '^[1-5]\\d\\d(-[1-5]\\d\\d)?$',
      minItems: 1,
      items: {
        title: 'a status such as 204, or a range such as 200-299',
        description: 'A status, or a range.',
        type: ['integer', 'string'],
        minimum: 100,
        maximum: 599,
        pattern: '^[1-5]\\d\\d(-[1-5]\\d\\d)?$',
      },
    },
    expect_body: text(`${EXPRESSION} that the first 64 KiB of the answer have to match.`),
    expect_json: openMap('Values the answer has to have, by path: `{status: up, "checks[0].ok": true}`.'),
    socket: path('Unix socket to connect to; the URL then only says path and `Host`.'),
    redirects: oneOf(
      'Which redirects are followed, five at most. An accepted status is never followed.',
      ['follow', 'same-host', 'none'],
      'follow',
    ),
    keep_alive: flag(
      'Whether one connection serves many checks. `false` also finds out whether new ones are accepted.',
      false,
    ),
    tls: map(
      'How the certificate of an `https` URL is checked. Files are read anew for each connection.',
      tlsKeys,
    ),
  },
  { required: ['url'] },
);

const tcp = orShort(
  'a port, host:port, a path of a socket, or a map',
  ['string', 'integer'],
  'A connection that is accepted; with `send` and `expect` also an answer.',
  {
    address,
    port,
    send: text('What is sent after connecting; "\\r\\n" in double quotes ends a line.'),
    expect: text(`${EXPRESSION} for what comes back.`),
    tls,
  },
  { minimum: 1, maximum: 65_535, required: ['address'] },
);

const grpc = orShort(
  'host:port, or a map',
  'string',
  'The health service of gRPC (`grpc.health.v1`), or any method that takes an empty message.',
  {
    address,
    port,
    service: text('Service whose health is asked for; left out, that of the whole server.', { default: '' }),
    method: name('Method of `service` to call instead of the health service, with an empty message.'),
    watch: flag(
      'Keeps the connection, on which the server tells of changes at once (`Watch`). One that cannot is only asked every `period`.',
      false,
    ),
    metadata: openMap('Metadata sent with the call.'),
    headers: openMap('The same as `metadata`.'),
    tls,
  },
  { required: ['address'] },
);

const exec: SchemaNode = {
  ...command('A command that ends with 0. One line is split into words like in a shell, but no shell runs.', [
    'test -S /run/app.sock',
    ['pg_isready', '-q'],
  ]),
  title: 'a command: one line, a list of words, or a map with command and args',
  type: ['string', 'number', 'boolean', 'array', 'object'],
  properties: {
    command: path('The program, as HSU spells it.'),
    args: list('Its arguments.', text('One argument.'), { default: [] }),
  },
  required: ['command'],
  additionalProperties: false,
};

const server = (what: string, byDefault: string): SchemaNode =>
  orShort(
    'a port, host:port, a path of a socket, or a map',
    ['string', 'integer'],
    what,
    {
      address: { ...address, default: byDefault },
      port,
    },
    { minimum: 1, maximum: 65_535 },
  );

const postgres: SchemaNode = (() => {
  const node = server(
    'PostgreSQL accepts connections, as `pg_isready` finds out: no password is needed.',
    '127.0.0.1:5432',
  );
  return {
    ...node,
    properties: {
      ...node.properties,
      user: name('User of the attempt.', { default: 'postgres' }),
      dbname: name('Database of the attempt. Left out: the name of the user.'),
    },
  };
})();

const dns = map(
  'A name server that has an answer.',
  {
    server: name('Its address, `ip` or `ip:port`.', { default: '127.0.0.1:53' }),
    name: name('The name that is asked for.'),
    record: oneOf('Kind of the record.', ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'SOA', 'SRV', 'TXT'], 'A'),
  },
  { required: ['name'] },
);

const checks = {
  process: flag('The main process lives and is no zombie.', false),
  http,
  tcp,
  grpc,
  exec,
  shell: flag('Hand the line of `exec` to `/bin/sh -c`.', false),
  success_exit_codes: list('Exit codes of `exec` that pass.', exitCode, { default: [0] }),
  warning_exit_codes: list('Exit codes of `exec` that pass with a remark.', exitCode, { default: [] }),
  redis: server('Redis answers PING. One that still loads its data does not pass.', '127.0.0.1:6379'),
  memcached: server('memcached tells its version.', '127.0.0.1:11211'),
  postgres,
  dns,
} satisfies Record<string, SchemaNode>;

function probe(description: string, more: Readonly<Record<string, SchemaNode>>): SchemaNode {
  return map(`${description} Exactly one check, and its times.`, {
    ...checks,
    initial_delay: duration('Time from the start of the process to the first check.', '0'),
    period: duration('Time from the begin of one check to the next.', '10s'),
    timeout: duration(
      'A check that takes longer has failed. Left out: 1s, or `period` when that is shorter.',
    ),
    failure_threshold: count('Failures in a row that count.', 3, {
      minimum: 1,
      title: 'a whole number, 1 or more',
    }),
    ...more,
  });
}

const successThreshold = count('Successes in a row that count.', 1, {
  minimum: 1,
  title: 'a whole number, 1 or more',
});

/** Probes of the short form, with the names and the meaning they have in Kubernetes. */
export const probes = {
  startup: probe(
    'Whether the worker has come up. Until it has, the other probes are not asked; when it does not in `failure_threshold` periods, the start has failed.',
    {},
  ),
  liveness: probe('Whether the worker has to be restarted.', {}),
  readiness: probe('Whether the worker may be used. Never a reason to restart it.', {
    success_threshold: successThreshold,
    limits_ok: flag(
      'Not ready either while a limit of the worker is broken. Without another check this is all that is asked.',
      false,
    ),
  }),
} satisfies Record<string, SchemaNode>;

/** `health_check` of HSU, in both forms. */
export const healthCheck: SchemaNode = map(
  'One check that is liveness and readiness at once, as HSU has it.',
  {
    type: oneOf('Kind of the check.', ['http', 'grpc', 'tcp', 'exec', 'process']),
    http,
    grpc,
    tcp,
    exec,
    run_options: map('When it is made.', {
      enabled: flag('Whether it is made at all.', true),
      interval: duration('Time from the begin of one check to the next.', '30s'),
      timeout: duration(
        'A check that takes longer has failed. Left out: 5s, or `interval` when that is shorter.',
      ),
      initial_delay: duration('Time from the start of the process to the first check.', '0'),
      retries: count('Failures in a row that are forgiven before one counts.', 2),
    }),
  },
  { required: ['type'] },
);
