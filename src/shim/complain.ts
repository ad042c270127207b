import { writeSync } from 'node:fs';

/** Writes a line for people into `shim.log`. A disk that is full is no reason to end. */
export function complain(message: string): void {
  try {
    // Not by way of process.stderr, whose failures end this process.
    writeSync(2, `${message}\n`);
  } catch {
    // Nobody hears it.
  }
}
