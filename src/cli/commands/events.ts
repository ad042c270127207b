import type { ApiClient, EventQuery } from '../../api/client.ts';
import type { EventView } from '../../api/contract/events.ts';
import { HsuError, isHsuError } from '../../shared/errors.ts';
import { jsonDocument, jsonLine } from '../documents.ts';
import { followEvents } from '../follow-events.ts';
import { countOption, seqOption, timeOption } from '../option-values.ts';
import { eventLine, renderEventTable } from '../render/event-line.ts';
import { selectWorkers } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import type { Context, VerbModule } from '../verb.ts';

interface Options {
  readonly output: 'table' | 'json' | 'jsonl';
  readonly watch?: boolean;
  readonly follow?: boolean;
  readonly count?: number;
  readonly after?: number;
  readonly since?: number;
  readonly type?: readonly string[];
}

const DEFAULT_COUNT = 100;

/** `events`: what happened, oldest first. */
export const events: VerbModule = {
  args: '[NAME...]',
  options: {
    watch: { short: 'w', help: 'stay and show what happens' },
    follow: { short: 'f', help: 'the same as --watch' },
    count: {
      short: 'n',
      value: 'count',
      read: countOption,
      help: `so many of the newest; ${DEFAULT_COUNT} without it, all with --since or --after`,
    },
    after: { value: 'seq', read: seqOption, help: 'only events with a greater number' },
    since: { value: 'time', read: timeOption, help: 'only newer ones: 10m or 2026-11-20T16:02:03Z' },
    type: {
      value: 'types',
      read: addTypes,
      help: 'only these types: exit,state,probe,hook,limit,config,api,log,process,master',
    },
    output: {
      short: 'o',
      value: 'format',
      choices: ['table', 'json', 'jsonl'],
      default: 'table',
      help: 'how to print; with --watch json is jsonl',
    },
  },
  examples: [
    ['hsu-master-cli events --since 10m', 'what has happened lately'],
    ['hsu-master-cli events web -w --type exit,state', 'one worker, as it happens'],
    ['hsu-master-cli events --after 1200 -o jsonl', 'for a script that remembers where it was'],
  ],
  exitCodes: [4, 130],
  async run(context, parsed) {
    const options = parsed.options as Options;
    const names = await withoutGroups(context.client, parsed.args);
    if (names.length > 0) await refuseUnknown(context.client, names);
    const query = queryOf(options, names);
    if (options.watch || options.follow) return await follow(context, query, options);
    const found: EventView[] = [];
    for await (const event of context.client.events(query)) found.push(event);
    await print(found, options.output, context.terminal);
    return 0;
  },
};

function queryOf({ count, after, since, type: types = [] }: Options, workers: readonly string[]): EventQuery {
  if (count !== undefined && after !== undefined) {
    throw new HsuError('usage', '--count and --after exclude each other', {
      hint: '--after says where to begin, and everything from there on is shown.',
    });
  }
  const isOpen = after === undefined && since === undefined;
  return { after, since, last: count ?? (isOpen ? DEFAULT_COUNT : undefined), workers, types };
}

/** The workers that are in them now stand for groups. */
async function withoutGroups(client: ApiClient, names: readonly string[]): Promise<readonly string[]> {
  const groups = names.filter((name) => name.startsWith('@'));
  if (groups.length === 0) return names;
  const members = await selectWorkers(client, { names: groups });
  const others = names.filter((name) => !name.startsWith('@'));
  return [...others, ...(members?.workers ?? []).map(({ name }) => name)];
}

/** A worker that is no more may still have events; a name without either is a typing error. */
async function refuseUnknown(client: ApiClient, names: readonly string[]): Promise<void> {
  try {
    await selectWorkers(client, { names });
  } catch (thrown) {
    if (!isHsuError(thrown) || thrown.kind !== 'not_found') throw thrown;
    for await (const event of client.events({ workers: names, last: 1 })) {
      if (event.worker !== null) return;
    }
    throw thrown;
  }
}

async function follow(
  { client, terminal, onInterrupt }: Context,
  query: EventQuery,
  { output }: Options,
): Promise<never> {
  onInterrupt();
  const text = output === 'table' ? eventLine : jsonLine;
  let isBack = false;
  for await (const followed of followEvents(client, query)) {
    if (followed.kind === 'down') {
      terminal.talk(`warning: ${followed.error.message}; trying again`);
      isBack = true;
    } else if (followed.kind === 'up') {
      if (isBack) terminal.talk('the daemon answers again');
    } else {
      await terminal.out(text(followed.event));
    }
  }
  throw new Error('the stream of events has no end');
}

async function print(
  found: readonly EventView[],
  output: Options['output'],
  terminal: Terminal,
): Promise<void> {
  if (output === 'json') return await terminal.out(jsonDocument(found));
  if (output === 'jsonl') return await terminal.out(found.map(jsonLine).join(''));
  if (found.length === 0) return terminal.talk('no events');
  await terminal.out(renderEventTable(found, terminal.width()));
}

function addTypes(text: string, before: unknown): readonly string[] {
  const types = text.split(',').filter((type) => type !== '');
  return [...((before as readonly string[] | undefined) ?? []), ...types];
}
