import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { EventView } from '../../api/contract/events.ts';
import { TurnBuffer } from './turn-buffer.ts';

/** Lines that a full disk does not take are dropped beyond this many bytes. */
const MAX_UNWRITTEN = 1024 * 1024;

/** The master's own log on stderr: readable on a terminal, JSON lines otherwise. */
export function createLog(level: string): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!process.stderr.isTTY) {
    const destination = pino.destination({ dest: 2, sync: true, maxLength: MAX_UNWRITTEN });
    // A log that cannot be written (a full disk, a closed pipe) is no reason to stop supervising.
    destination.on('error', () => {});
    return pino(options, new TurnBuffer(destination));
  }
  const stream = pretty({
    colorize: process.env['NO_COLOR'] === undefined,
    translateTime: 'SYS:HH:MM:ss.l',
    ignore: 'incarnation,type,reason,seq',
    messageFormat: (log, key) =>
      log['worker'] === undefined ? String(log[key]) : `${String(log['worker'])}: ${String(log[key])}`,
    destination: 2,
    sync: true,
  });
  return pino(options, stream);
}

const LOUD: ReadonlySet<string> = new Set([
  'crash',
  'start',
  'crash-loop',
  'failed',
  'stop-failed',
  'start-failed',
  'rejected',
  'stop-step-failed',
  'sweep-failed',
  'metrics-unavailable',
  'state-restored',
  'state-lost',
  'state-degraded',
  'state-recovered',
  'state-backup-failed',
  'state-unreadable',
  'state-usage',
  'limit-broken',
  'limit-failed',
]);

/** Writes an event of the journal into the log, at the level it deserves. */
export function logEvent(log: Logger, event: EventView): void {
  const { worker, incarnation, type, reason, message } = event;
  const fields = worker === null ? { type, reason } : { worker, incarnation, type, reason };
  if (type === 'limit' && reason === 'alert') log.error(fields, `ALERT ${message}`);
  else if (LOUD.has(reason)) log.warn(fields, message);
  else if (type === 'log') log.warn(fields, message);
  else log.info(fields, message);
}
