import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Epoch ms at which the machine's uptime was 0; workers tell their times as uptime, which a shell can read. */
export function bootTimeMs(): number {
  return Date.now() - Number(readFileSync('/proc/uptime', 'latin1').split(' ')[0]) * 1000;
}

/** Waits in a chaos run, where the passing of time is what is wanted. */
export function pause(ms: number): Promise<void> {
  return setTimeout(ms);
}

/** Looks every few milliseconds for what nobody announces. Resolves with false when `ms` are over. */
export async function eventually(ms: number, look: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + ms;
  for (;;) {
    if (await look()) return true;
    if (performance.now() > deadline) return false;
    await pause(20);
  }
}
