import { HsuError } from '../shared/errors.ts';
import type { Operation, Transaction } from './store.ts';

/** Characters of a value: documents are small. */
const LONGEST_VALUE = 256 * 1024;
const KEY = /^\/[!-~]{1,511}$/;

/** Throws `usage` for a transaction that no driver could carry out. */
export function checkTransaction({
  if: conditions = [],
  do: operations,
  else: otherwise = [],
}: Transaction): void {
  for (const { key } of conditions) checkKey(key);
  checkOperations(operations);
  checkOperations(otherwise);
}

/** Throws `usage` for a time to live that is none. */
export function checkTtl(ttlMs: number): void {
  if (!Number.isSafeInteger(ttlMs) || ttlMs < 1) {
    throw new HsuError(
      'usage',
      `the time to live of a lease must be a whole number of milliseconds, got ${ttlMs}`,
    );
  }
}

function checkOperations(operations: readonly Operation[]): void {
  const changed = new Set<string>();
  for (const operation of operations) {
    const key = 'put' in operation ? operation.put : 'delete' in operation ? operation.delete : operation.get;
    checkKey(key);
    if ('get' in operation) continue;
    if (changed.has(key)) throw new HsuError('usage', `key ${key} is changed twice in one transaction`);
    changed.add(key);
    if ('put' in operation && operation.value.length > LONGEST_VALUE) {
      throw new HsuError('usage', `the value of ${key} is longer than ${LONGEST_VALUE} characters`);
    }
  }
}

function checkKey(key: string): void {
  if (!KEY.test(key)) {
    throw new HsuError(
      'usage',
      `key ${JSON.stringify(key)} is not printable ASCII of 2 to 512 characters after a /`,
    );
  }
}
