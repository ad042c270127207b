import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cgroupMounts, ownPaths, SUPERVISOR } from './hierarchies.ts';
import type { LedgerEntry } from './ledger.ts';
import { bootId, isSameAlive } from './process-table.ts';

/** Where groups of version 2 are, and this process among them; tests have some of their own. */
export interface UnifiedPlaces {
  /** Null = there are none. */
  readonly mount: string | null;
  readonly ownPath: string;
}

/**
 * Goes where workers live that an earlier shim has left, when this one was started in another scope: limits can be changed only in
 * the groups that processes are in, and what groups of workers use together is counted there. Has to come before anybody
 * asks which groups are ours. Where it is not permitted everything stays as it is.
 * @param entries of the ledger
 * @param name of this shim's subtree
 */
export function rejoin(
  entries: Iterable<LedgerEntry>,
  name: string,
  { mount, ownPath }: UnifiedPlaces = unifiedPlaces(),
): void {
  if (mount === null) return;
  const home = homeOf(entries, name);
  if (home === null || !home.startsWith(`${mount}/`)) return;
  const shared = dirname(home);
  const aside = join(shared, SUPERVISOR);
  const own = join(mount, ownPath);
  if (own === shared || own === aside) return;
  try {
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, 'cgroup.procs'), String(process.pid));
  } catch {
    // Who left them was somebody else, or had other rights.
  }
}

/** The folder of all groups that the earlier shim has made; null when nothing of it lives in one. */
function homeOf(entries: Iterable<LedgerEntry>, name: string): string | null {
  const boot = bootId();
  for (const { intent, identity, exit } of entries) {
    if (identity === null || exit !== null || identity.foreign !== undefined || intent.bootId !== boot)
      continue;
    const [before, ...rest] = identity.cgroup?.split(`/${name}/`) ?? [];
    if (before !== undefined && rest.length > 0 && isSameAlive(identity.pid, identity.startTime))
      return join(before, name);
  }
  return null;
}

function unifiedPlaces(): UnifiedPlaces {
  return {
    mount: cgroupMounts().find(({ version }) => version === 2)?.mount ?? null,
    ownPath: ownPaths().get('') ?? '/',
  };
}
