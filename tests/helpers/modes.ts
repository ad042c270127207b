import { chmodSync } from 'node:fs';

/**
 * The ways a shim can work on a machine: with cgroups and native calls where there are any, without cgroups (the tree
 * is then found in /proc), and with nothing but Node. What a user sees must be the same in all of them.
 */
export const MODES: readonly { readonly mode: string; readonly env: NodeJS.ProcessEnv }[] = [
  { mode: 'as the machine allows', env: {} },
  { mode: 'without cgroups', env: { HSU_CGROUPS: 'off' } },
  { mode: 'without cgroups and native calls', env: { HSU_CGROUPS: 'off', HSU_NATIVE: 'off' } },
];

/** Some things only root may do; elsewhere such a test is shown as skipped, with this in its title. */
export const isRoot = process.getuid?.() === 0;

/** Lets other users enter a temporary folder. */
export function enterable(folder: string): void {
  if (isRoot) chmodSync(folder, 0o755);
}
