import { join } from 'node:path';
import { createClient } from '../../src/api/client.ts';
import type { EventView } from '../../src/api/contract/events.ts';
import type { Session } from '../session.ts';

/** Whether the master answers, has a shim and says that every worker runs. */
export async function fleetRuns(session: Session): Promise<boolean> {
  try {
    const { master, workers } = await clientOf(session).workers();
    return master.shimPid !== null && workers.every(({ state, pid }) => state === 'running' && pid !== null);
  } catch {
    return false;
  }
}

/** Exits with this code in the journal. */
export async function exitsTold(session: Session, code: number): Promise<number> {
  const exits = await eventsOf(session, 'exit');
  return exits.filter(({ message }) => new RegExp(`\\bexit ${code}\\b`).test(message)).length;
}

/** The events of one type, oldest first. */
export async function eventsOf(session: Session, type: string): Promise<readonly EventView[]> {
  const events: EventView[] = [];
  for await (const event of clientOf(session).events({ types: [type] })) events.push(event);
  return events;
}

function clientOf(session: Session) {
  return createClient(join(session.fleet.dir, 'api.sock'));
}
