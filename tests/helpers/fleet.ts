import { join } from 'node:path';

/** Configuration text for these workers, by name. JSON is YAML. */
export function fleet(workers: Readonly<Record<string, object>>, more: object = {}): string {
  return JSON.stringify({
    ...more,
    workers: Object.entries(workers).map(([id, worker]) => ({ id, ...worker })),
  });
}

/** Where a program of the tests is. */
export function program(name: string): string {
  return join(import.meta.dirname, '../fixtures/programs', name);
}

/** A worker that is up as soon as it is spawned. */
export const SLEEPER = { run: 'sleep 1000', start_seconds: '0' } as const;
