import { readFileSync } from 'node:fs';
import { executableOf } from '../system/process-table.ts';

/** How a worker outgrows its limit. */
export interface Growth {
  readonly name: string;
  readonly bytesPerS: number;
  /** It does not take more than this, so that the machine survives a guard that is late. */
  readonly mostBytes: number;
}

export const MEBIBYTE = 1024 ** 2;
export const LIMIT_BYTES = 300 * MEBIBYTE;

export const LEAK: Growth = { name: 'leak, 20 MB/s', bytesPerS: 20e6, mostBytes: 1500 * MEBIBYTE };
export const BURST: Growth = { name: 'burst, 1 GB/s', bytesPerS: 1e9, mostBytes: 3000 * MEBIBYTE };

/** What programs/grower.c has written so far; times on CLOCK_MONOTONIC. */
export interface Grown {
  readonly pid: number;
  readonly bytes: number;
  /** 0 = it is within its limit. */
  readonly crossedNs: bigint;
  readonly lastNs: bigint;
}

/** Null before it has begun. */
export function readGrown(record: string): Grown | null {
  try {
    const bytes = readFileSync(record);
    if (bytes.length < 32) return null;
    return {
      pid: Number(bytes.readBigUInt64LE(0)),
      bytes: Number(bytes.readBigUInt64LE(8)),
      crossedNs: bytes.readBigUInt64LE(16),
      lastNs: bytes.readBigUInt64LE(24),
    };
  } catch {
    return null;
  }
}

/** It has grown beyond its limit, and somebody has ended it. */
export function isStopped(record: string, program: string): boolean {
  const grown = readGrown(record);
  return grown !== null && grown.pid !== 0 && executableOf(grown.pid) !== program;
}
