import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ApiLimits, type ApiServer, startApiServer } from '../../../src/api/server/server.ts';
import type { FakeMaster } from './fake-master.ts';

export interface Serving {
  readonly socket: string;
  readonly server: ApiServer;
  /** What the server has logged. */
  readonly logged: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[];
}

/** An API server in a folder of its own, closed and removed after the test. */
export async function serve(master: FakeMaster, limits: Partial<ApiLimits> = {}): Promise<Serving> {
  const socket = join(temporaryFolder(), 'api.sock');
  const logged: Serving['logged'] = [];
  const log = (level: string, message: string, fields: Readonly<Record<string, unknown>>) => {
    logged.push({ level, message, fields });
  };
  const server = await startApiServer({ socket, master, log, limits });
  onTestFinished(() => server.close());
  return { socket, server, logged };
}

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-api-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
