import { kernelText } from './kernel-files.ts';

/** What POSIX systems have allowed since long, for a limit that cannot be read. */
const USUAL_LIMIT = 1024;

/** How many descriptors the kernel lets this process have (RLIMIT_NOFILE). Node has raised its soft limit to the hard one. */
export function ownDescriptorLimit(): number {
  const [, soft = ''] = /^Max open files\s+(\S+)/m.exec(kernelText('/proc/self/limits')) ?? [];
  return soft === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(soft) || USUAL_LIMIT;
}
