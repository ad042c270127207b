import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { ShimView } from '../api/contract/master.ts';
import { VERSION } from '../shared/version.ts';
import type { Native } from '../shim/native/native.ts';
import { bad, type Finding, good, limited } from './finding.ts';

/** What the processes of the base system are for that run in front of a worker, for settings that are asked for. */
const TOOLS: Readonly<Record<string, string>> = {
  sh: 'limits by cgroups',
  setpriv: 'run_as',
  prlimit: 'rlimits',
  nice: 'nice',
  ionice: 'ionice',
  choom: 'oom_score_adj',
};
/** Before this there was no version of this program: certificates and time stamps would be wrong. */
const OLDEST_TIME = Date.UTC(2026, 0, 1);

/** What supervising a process takes: native calls, tools, rights. */
export function lookAtAbilities(native: Native | null, shim: ShimView | null): readonly Finding[] {
  const hasNative = shim?.native ?? native !== null;
  return [
    hasNative
      ? good('native', 'the native helper (koffi) works')
      : limited(
          'native',
          'there is no native helper (koffi): starts are slower, sd_notify is not heard, and of workers of an earlier shim the exit code is not known',
          'install the optional dependencies (npm install), on Linux with glibc or musl',
        ),
    ...(hasNative ? nativeCalls(native, shim) : []),
    ...(shim === null || shim.version === VERSION ? [] : [olderShim(shim)]),
    user(),
    tools(),
    kernelLog(),
    systemd(),
    clock(),
  ];
}

function nativeCalls(native: Native | null, shim: ShimView | null): Finding[] {
  const hasPidfd = native === null || opensPidfd(native);
  const isSubreaper = shim?.subreaper ?? native?.becomeSubreaper() ?? false;
  const hearsNotify = shim?.notify ?? true;
  return [
    hasPidfd
      ? good('pidfd', 'ends of processes that are no children are seen at once (pidfd)')
      : limited(
          'pidfd',
          'the kernel has no pidfd: ends of processes that are no children are looked for',
          'Linux 5.3 or newer; a seccomp filter must let pidfd_open pass',
        ),
    isSubreaper
      ? good('subreaper', 'what workers leave behind comes to the shim (subreaper)')
      : limited(
          'subreaper',
          'the shim is no subreaper: what workers leave behind is found by looking',
          'a seccomp filter must let prctl pass',
        ),
    hearsNotify
      ? good('notify', 'sd_notify of workers is heard')
      : limited('notify', 'sd_notify is not heard', 'use type: simple and probes'),
  ];
}

function opensPidfd(native: Native): boolean {
  const fd = native.openPidfd(process.pid);
  if (fd < 0) return false;
  closeSync(fd);
  return true;
}

function olderShim({ version }: ShimView): Finding {
  return limited(
    'shim',
    `the shim is of version ${version}, this program of ${VERSION}`,
    'what is new in it comes with the next shim: hsu-master daemon stop --leave-workers, and run it again',
  );
}

function user(): Finding {
  const uid = process.getuid?.() ?? 0;
  if (uid === 0) return good('user', 'as root: workers can run as any user');
  return limited(
    'user',
    `as uid ${uid}: workers run as this user, and run_as is refused`,
    'run it as root for workers of several users',
  );
}

function tools(): Finding {
  const missing = Object.entries(TOOLS).filter(([name]) => !isInstalled(name));
  if (missing.length === 0) return good('tools', `${Object.keys(TOOLS).join(', ')} are installed`);
  const texts = missing.map(([name, use]) => `${name} (for ${use})`);
  return bad('tools', `not installed: ${texts.join(', ')}`, 'install util-linux and coreutils');
}

function isInstalled(name: string): boolean {
  return ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, name)));
}

function kernelLog(): Finding {
  try {
    closeSync(openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK));
    return good('kernel-log', 'the kernel log can be read: events name whom the kernel kills for memory');
  } catch {
    return limited(
      'kernel-log',
      'the kernel log cannot be read: events say that the kernel has killed for memory, but not whom',
      'root, or sysctl kernel.dmesg_restrict=0 and a /dev/kmsg that may be read',
    );
  }
}

function systemd(): Finding {
  return existsSync('/run/systemd/system')
    ? good('systemd', 'systemd runs this host')
    : good('systemd', 'systemd does not run here: after a boot somebody else has to start hsu-master');
}

function clock(): Finding {
  if (Date.now() < OLDEST_TIME)
    return bad('clock', `the clock says ${new Date().toISOString()}`, 'set it, and let NTP keep it right');
  if (!existsSync('/run/systemd/timesync'))
    return good('clock', 'set; whether NTP keeps it right is not known');
  if (existsSync('/run/systemd/timesync/synchronized'))
    return good('clock', 'kept right by systemd-timesyncd');
  return limited('clock', 'systemd-timesyncd has not set it yet', 'look at: timedatectl timesync-status');
}

/** Whether a folder may be written to. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
