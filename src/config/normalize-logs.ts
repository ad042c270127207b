import type { LogRules } from './definition.ts';
import { either, given } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';
import { durationMs, sizeBytes } from './written-values.ts';

const SMALLEST_PIPE = 64 * 1024;
const LARGEST_PIPE = 16 * 1024 ** 2;

/** Log rules completed with the defaults. */
export function normalizeLogs(worker: RawWorker, base: Path, context: NormalizeContext): LogRules {
  const { report } = context;
  const written = worker.logs ?? {};
  const path: Path = [...base, 'logs'];
  const maxSizeBytes = sizeBytes(written.max_size, 10 * 1024 ** 2);
  const limits = limitsOf(worker, base, context);
  const total = either(
    report,
    given(written.max_total, path, 'max_total'),
    given(limits?.value.storage?.max_log_size, limits?.path ?? base, 'storage', 'max_log_size'),
  );
  const maxTotalBytes = sizeBytes(total?.value, 0);
  if (maxSizeBytes === 0) {
    report.error([...path, 'max_size'], 'a log of size 0 would be rotated at every line', {
      hint: 'write 10MiB',
    });
  }
  if (
    written.max_size !== undefined &&
    total !== undefined &&
    maxTotalBytes > 0 &&
    maxTotalBytes < 2 * maxSizeBytes
  ) {
    const key = total.path.at(-1);
    report.warning(
      [...path, 'max_size'],
      `the file is rotated before this size, because it never takes more than half of ${key}`,
      { hint: `raise ${key} to twice max_size or more, or leave max_size out` },
    );
  }
  const pipeSizeBytes = sizeBytes(written.pipe_size, 1024 ** 2);
  if (pipeSizeBytes < SMALLEST_PIPE || pipeSizeBytes > LARGEST_PIPE) {
    report.error([...path, 'pipe_size'], 'a pipe may have 64KiB to 16MiB', {
      hint: pipeSizeBytes < SMALLEST_PIPE ? 'write 64KiB for pipes that never grow' : 'write 16MiB',
    });
  }
  const mode = written.mode ?? 'pipe';
  if (mode === 'direct' && written.format === 'cri') {
    report.error(
      [...path, 'format'],
      'what the worker writes by itself (mode: direct) has no times or streams',
      {
        hint: 'leave format out, or write mode: pipe',
      },
    );
  }
  if (mode === 'direct' && written.pipe_size !== undefined) {
    report.warning([...path, 'pipe_size'], 'there are no pipes with mode: direct', { hint: 'leave it out' });
  }
  return {
    mode,
    format: written.format ?? (mode === 'direct' ? 'raw' : 'cri'),
    maxSizeBytes,
    maxFiles: written.max_files ?? 5,
    maxAgeMs: durationMs(written.max_age, 0),
    maxTotalBytes,
    compress: written.compress ?? true,
    pipeSizeBytes,
  };
}
