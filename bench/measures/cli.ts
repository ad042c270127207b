import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { runCommand } from '../system/command.ts';

const CALLS = 11;

/** Cold start of the status command beside the boot of an empty Node program, called in turns. */
export async function measureCli(session: Session, record: Record): Promise<void> {
  for (let call = 0; call < CALLS; call++) {
    record('cli.nodeBootMs', (await runCommand({ argv: [process.execPath, '-e', '0'] })).wallMs);
    record('cli.statusMs', (await session.status()).wallMs);
  }
}
