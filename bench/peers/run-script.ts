import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the executable `run` of a service directory in the manner of daemontools: a shell that execs the program. */
export function writeRunScript(dir: string, argv: readonly string[]): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'run'), `#!/bin/sh\nexec ${argv.join(' ')}\n`, { mode: 0o755 });
}
