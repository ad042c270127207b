import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../system/command.ts';

const PROGRAMS = ['worker', 'floor', 'check-log', 'survivor', 'grower'] as const;

/** Absolute, real paths of the compiled programs. */
export type Programs = Readonly<Record<(typeof PROGRAMS)[number], string>>;

/** Compiles the C programs, statically linked, into `dir`. Throws when there is no working gcc. */
export async function compilePrograms(dir: string): Promise<Programs> {
  mkdirSync(dir, { recursive: true });
  const home = realpathSync(dir);
  for (const name of PROGRAMS) {
    const source = join(import.meta.dirname, `${name}.c`);
    await mustRun({ argv: ['gcc', '-O2', '-Wall', '-static', '-o', join(home, name), source] });
  }
  return Object.fromEntries(PROGRAMS.map((name) => [name, join(home, name)])) as Programs;
}
