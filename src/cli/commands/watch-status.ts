import type { ApiClient } from '../../api/client.ts';
import type { Selector } from '../../api/contract/actions.ts';
import type { WorkerList } from '../../api/contract/worker.ts';
import { jsonLine } from '../documents.ts';
import { followEvents } from '../follow-events.ts';
import { changesBetween } from '../list-changes.ts';
import { createRefresher } from '../refresher.ts';
import { renderStatusFooter, renderStatusTable } from '../render/status-table.ts';
import { sanitize, truncate } from '../render/text.ts';
import { selectWorkers } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import { type SortKey, sortWorkers } from '../worker-health.ts';

export interface WatchOptions {
  readonly client: ApiClient;
  readonly terminal: Terminal;
  readonly selector: Selector;
  readonly ignoreNotFound: boolean;
  readonly isWide: boolean;
  readonly byGroup: boolean;
  readonly sort: SortKey | undefined;
}

/** What shows the workers each time they have been fetched. */
interface Screen {
  show(list: WorkerList): Promise<void>;
  /** The daemon went away, or (undefined) it is back. */
  setTrouble(trouble: string | undefined): void;
}

/**
 * Shows the workers and every change: redrawn on a terminal, otherwise one JSON line a change. The events of the
 * daemon say when to look again; nothing is polled. It ends only by Ctrl-C or when the first look fails.
 */
export async function watchStatus(options: WatchOptions): Promise<never> {
  const { client, terminal, selector, ignoreNotFound } = options;
  const screen = terminal.isTty ? redrawnTable(options) : changeLines(terminal);
  const first = await selectWorkers(client, selector, ignoreNotFound);
  if (first !== undefined) await screen.show(first);
  const refresher = createRefresher(
    async () => {
      // A worker that was removed by a reload is a change to show and no longer an error.
      const list = await selectWorkers(client, selector, true);
      await screen.show(list ?? { ...(await client.workers()), workers: [] });
    },
    (thrown) => screen.setTrouble((thrown as Error).message),
  );
  for await (const followed of followEvents(client, { last: 0 })) {
    if (followed.kind === 'up') screen.setTrouble(undefined);
    if (followed.kind === 'down') screen.setTrouble(followed.error.message);
    else refresher.poke();
  }
  throw new Error('the stream of events has no end');
}

function changeLines(terminal: Terminal): Screen {
  let shown: WorkerList['workers'] = [];
  let lastTrouble: string | undefined;
  return {
    async show({ workers }) {
      const changes = changesBetween(shown, workers);
      shown = workers;
      await terminal.out(changes.map(jsonLine).join(''));
    },
    setTrouble(trouble) {
      if (trouble !== lastTrouble && trouble !== undefined)
        terminal.talk(`warning: ${trouble}; trying again`);
      lastTrouble = trouble;
    },
  };
}

/** Draws from the top left corner. Between two fetches only the ages move, once a second, without a request. */
function redrawnTable({ terminal, isWide, byGroup, sort = 'state' }: WatchOptions): Screen {
  let latest: WorkerList | undefined;
  let fetchedAtMs = 0;
  let trouble: string | undefined;
  const draw = async () => {
    if (latest === undefined) return;
    const list = aged(latest, performance.now() - fetchedAtMs);
    await terminal.out(`\x1b[H\x1b[J${picture(list, terminal, { isWide, byGroup }, sort, trouble)}`);
  };
  setInterval(draw, 1000);
  process.stdout.on('resize', draw);
  return {
    async show(list) {
      latest = list;
      fetchedAtMs = performance.now();
      await draw();
    },
    setTrouble(text) {
      trouble = text;
      void draw();
    },
  };
}

function picture(
  list: WorkerList,
  terminal: Terminal,
  shape: Pick<WatchOptions, 'isWide' | 'byGroup'>,
  sort: SortKey,
  trouble: string | undefined,
): string {
  const { style } = terminal;
  const width = terminal.width();
  const workers = sortWorkers(list.workers, sort);
  const table = renderStatusTable(workers, { nowMs: Date.now(), width, ...shape, style })
    .trimEnd()
    .split('\n');
  const footer = [renderStatusFooter(list), ...(trouble === undefined ? [] : [trouble])].map((line) =>
    truncate(sanitize(line), width ?? 80),
  );
  const room = Math.max(2, (terminal.height() ?? 24) - footer.length - 1);
  const hidden = table.length - room;
  const visible = hidden > 0 ? [...table.slice(0, room - 1), style.dim(`… and ${hidden + 1} more`)] : table;
  return `${[...visible, ...footer.map((line, index) => (index === 0 ? style.dim(line) : style.red(line)))].join('\n')}\n`;
}

function aged(list: WorkerList, elapsedMs: number): WorkerList {
  return {
    ...list,
    master: { ...list.master, uptimeMs: list.master.uptimeMs + elapsedMs },
    workers: list.workers.map((worker) => ({
      ...worker,
      uptimeMs: worker.uptimeMs === null ? null : worker.uptimeMs + elapsedMs,
      nextTryInMs: worker.nextTryInMs === null ? null : Math.max(0, worker.nextTryInMs - elapsedMs),
    })),
  };
}
