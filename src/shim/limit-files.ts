import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LimitWrite } from './kernel-limits.ts';

/** Writes limits into the files of cgroups. */
export class LimitFiles {
  /** Returns what could not be set, in words. */
  write(folder: string, writes: readonly LimitWrite[]): readonly string[] {
    return writes.flatMap(({ file, text, isOptional }) => {
      const problem = writeLimit(join(folder, file), text);
      return problem === null || isOptional === true ? [] : [problem];
    });
  }

  /** The group is no more, or nobody is held to anything in it. */
  forget(_folder: string): void {}
}

/** Returns why it could not be done, or null. */
export function writeLimit(path: string, text: string): string | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    return `${path}: cannot set ${JSON.stringify(text)}: ${(error as NodeJS.ErrnoException).code}`;
  }
}
