import type { FileFacts } from './file-facts.ts';
import type { HostFacts } from './host-facts.ts';
import type { Report } from './report.ts';

/** What normalizing needs beside the worker itself. */
export interface NormalizeContext {
  readonly report: Report;
  /** Absolute folder of the configuration file; relative paths start here. */
  readonly folder: string;
  /** Environment of the master. */
  readonly env: NodeJS.ProcessEnv;
  readonly files: FileFacts;
  /** What there is on this machine. */
  readonly host: HostFacts;
  /** What is normalized may name the port that its worker is handed out. */
  readonly handsOutPort?: boolean;
}
