import { isAbsolute } from 'node:path';
import type { WorkerDefinition } from './definition.ts';
import { given } from './given.ts';
import type { LimitGroup } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';

export interface TemporaryFacts {
  readonly limits: readonly LimitGroup[];
  /** As configured. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where a worker has its temporary files, when a limit wants to know. */
export function normalizeTemporary(
  worker: RawWorker,
  base: Path,
  { limits, env }: TemporaryFacts,
  context: NormalizeContext,
): WorkerDefinition['temporary'] {
  const isLimited = limits.some((group) => group.limits.some(({ name }) => name === 'storage.max_tmp_size'));
  if (!isLimited) return undefined;
  const written = limitsOf(worker, base, context);
  const path = given(
    written?.value.storage?.max_tmp_size,
    written?.path ?? base,
    'storage',
    'max_tmp_size',
  )?.path;
  const own = env['TMPDIR'];
  if (own !== undefined && !isAbsolute(own)) {
    context.report.error(path ?? base, `TMPDIR in env is no absolute path, but ${JSON.stringify(own)}`, {
      hint: 'write an absolute one, or leave it out: then it gets a folder of its own',
    });
  }
  return { path: own ?? null };
}
