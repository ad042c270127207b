import { API_VERSION } from '../../api/contract/version.ts';
import type { WorkerList } from '../../api/contract/worker.ts';
import type { MasterPort } from '../../api/master-port.ts';
import { eventLine } from '../render/event-line.ts';
import { renderStatusFooter, renderStatusTable } from '../render/status-table.ts';
import { truncate } from '../render/text.ts';
import { createStyle } from '../style.ts';

/** Newest events shown below the table. */
const EVENTS_SHOWN = 8;
/** Events of the boot, which was before anybody looked. */
const BOOT_EVENTS_SHOWN = 10_000;
/** Redraws closer together than this are one. */
const REDRAW_MS = 100;
/** Uptimes and next tries grow while nothing happens. */
const TICK_MS = 1000;

const HIDE_CURSOR = '\x1b[?25l';
const SHOW_CURSOR = '\x1b[?25h';
const CLEAR_BELOW = '\x1b[J';

/**
 * Shows on standard output what the workers do: on a terminal a table that is drawn again as things happen, with the
 * newest events below it; elsewhere a line for each event. Ends with {@link LiveStatus.close}.
 */
export function showLiveStatus(master: MasterPort): LiveStatus {
  return process.stdout.isTTY ? showTable(master) : printEvents(master);
}

export interface LiveStatus {
  close(): void;
}

function printEvents(master: MasterPort): LiveStatus {
  const { events } = master;
  for (const event of events.after(events.inherited, BOOT_EVENTS_SHOWN))
    process.stdout.write(eventLine(event));
  const unsubscribe = master.events.subscribe((event) => process.stdout.write(eventLine(event)));
  return { close: unsubscribe };
}

function showTable(master: MasterPort): LiveStatus {
  const style = createStyle(process.env['NO_COLOR'] === undefined);
  let drawnLines = 0;
  let pending: NodeJS.Timeout | null = null;

  const draw = (): void => {
    pending = null;
    const width = process.stdout.columns;
    const list: WorkerList = {
      apiVersion: API_VERSION,
      kind: 'WorkerList',
      master: master.master(),
      workers: master.list(),
    };
    const table = renderStatusTable(list.workers, { nowMs: Date.now(), width, isWide: false, style });
    const events = master.events.last(EVENTS_SHOWN).map(eventLine);
    const text = [
      ...table.trimEnd().split('\n'),
      renderStatusFooter(list),
      '',
      ...events.map((line) => truncate(line.split('\n')[0] ?? '', width)),
      '',
      'Ctrl-C stops all workers, a second one kills them.',
    ];
    const up = drawnLines === 0 ? '' : `\x1b[${drawnLines}A`;
    process.stdout.write(`${up}\r${CLEAR_BELOW}${text.join('\n')}\n`);
    drawnLines = Math.min(text.length, process.stdout.rows - 1);
  };
  const drawSoon = (): void => {
    pending ??= setTimeout(draw, REDRAW_MS);
  };

  process.stdout.write(HIDE_CURSOR);
  draw();
  const unsubscribe = master.events.subscribe(drawSoon);
  const tick = setInterval(drawSoon, TICK_MS);
  return {
    close() {
      unsubscribe();
      clearInterval(tick);
      if (pending !== null) clearTimeout(pending);
      draw();
      process.stdout.write(SHOW_CURSOR);
    },
  };
}
