import type { EventView } from '../../src/api/contract/events.ts';
import { program } from './fleet.ts';

/** A worker of some 45 MiB of Node that uses what it is told to beside; see the program. */
export const hog = (...words: readonly string[]): object => ({
  run: [process.execPath, program('hog.mjs'), ...words],
  start_seconds: '0',
  restart: { retry_delay: '0', jitter: 0 },
});

/** Tells what the journal says of the limits of this worker; null = of a group. */
export const ofLimit =
  (worker: string | null, reason: string) =>
  (event: EventView): boolean =>
    event.worker === worker && event.type === 'limit' && event.reason === reason;
