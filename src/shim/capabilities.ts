import { kernelText } from '../shared/kernel-files.ts';

/** Bits of linux/capability.h. */
export const CAP_SYS_ADMIN = 1n << 21n;
export const CAP_SYS_NICE = 1n << 23n;
export const CAP_SYS_RESOURCE = 1n << 24n;

/** What this process may do beyond what everybody may, a bit each; null where /proc does not say. */
export function ownCapabilities(): bigint | null {
  const mask = /^CapEff:\s*([0-9a-f]+)/m.exec(kernelText('/proc/self/status'))?.[1];
  return mask === undefined ? null : BigInt(`0x${mask}`);
}
