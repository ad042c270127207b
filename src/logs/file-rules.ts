import type { LogRules } from '../config/definition.ts';

/** The rules that concern the files of a log, not the way of the bytes into them. */
export type FileRules = Omit<LogRules, 'mode' | 'pipeSizeBytes'>;
