import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Integration and end-to-end tests run the bundles, as users do. */
export function setup(): void {
  if (!existsSync('dist/master.cjs')) execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
}
