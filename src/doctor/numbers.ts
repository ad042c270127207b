import { join } from 'node:path';
import { kernelNumber, kernelText } from '../shared/kernel-files.ts';
import { cgroupMounts, ownPaths } from '../shim/hierarchies.ts';
import { bad, type Finding, good, limited } from './finding.ts';

/** Descriptors of the shim for each worker: both pipes, its log file, and its pidfd when another shim had started it. */
const DESCRIPTORS_PER_WORKER = 4;
/** Descriptors of the shim whatever it keeps. */
const DESCRIPTORS_OF_ITS_OWN = 64;
const FEW_WORKERS = 100;
/** What it takes itself: two programs with their threads. */
const TASKS_OF_ITS_OWN = 32;
const FEW_TASKS = 200;
const FEW_WATCHES = 16;

/** Limits of this user that bound how many workers there can be. */
export function lookAtNumbers(): readonly Finding[] {
  return [descriptors(), tasks(), watches()];
}

function descriptors(): Finding {
  const hard = limitOf('Max open files');
  const workers = Math.floor((hard - DESCRIPTORS_OF_ITS_OWN) / DESCRIPTORS_PER_WORKER);
  if (!Number.isFinite(hard)) return good('descriptors', 'any number of open files');
  const text = `${hard} open files (hard limit): enough for about ${Math.max(0, workers)} workers`;
  const advice = 'raise it: `ulimit -Hn`, LimitNOFILE= of a unit, or /etc/security/limits.conf';
  if (workers < 1) return bad('descriptors', text, advice);
  return workers < FEW_WORKERS ? limited('descriptors', text, advice) : good('descriptors', text);
}

/** The narrowest of what the user, its cgroup and the machine may have. */
function tasks(): Finding {
  const own = Number(process.getuid?.() ?? 0);
  const bounds = [
    { what: 'kernel.pid_max', most: kernelNumber('/proc/sys/kernel/pid_max'), used: tasksOfMachine() },
    {
      what: 'kernel.threads-max',
      most: kernelNumber('/proc/sys/kernel/threads-max'),
      used: tasksOfMachine(),
    },
    // Root is not held to it.
    ...(own === 0 ? [] : [{ what: 'ulimit -u', most: limitOf('Max processes'), used: 0 }]),
    ...groupBounds(),
  ];
  const free = bounds.map((bound) => ({ ...bound, free: bound.most - bound.used }));
  const narrowest = free.reduce((least, bound) => (bound.free < least.free ? bound : least));
  const text = `room for ${narrowest.free} more processes and threads (${narrowest.what} ${narrowest.most})`;
  const advice = `raise ${narrowest.what}`;
  if (narrowest.free < TASKS_OF_ITS_OWN) return bad('tasks', text, advice);
  return narrowest.free < FEW_TASKS ? limited('tasks', text, advice) : good('tasks', text);
}

/** `pids.max` of our group and of those above it. */
function groupBounds(): { what: string; most: number; used: number }[] {
  const own = ownPaths();
  return cgroupMounts().flatMap(({ mount, version, controllers }) => {
    const path = version === 2 ? own.get('') : controllers.includes('pids') ? own.get('pids') : undefined;
    if (path === undefined) return [];
    const parts = path.split('/').filter((part) => part !== '');
    return [...parts.keys(), parts.length].flatMap((depth) => {
      const folder = join(mount, ...parts.slice(0, depth));
      const most = Number(kernelText(join(folder, 'pids.max')));
      if (!Number.isFinite(most) || most === 0) return [];
      return [{ what: join(folder, 'pids.max'), most, used: kernelNumber(join(folder, 'pids.current')) }];
    });
  });
}

function tasksOfMachine(): number {
  return Number(/\/(\d+) /.exec(kernelText('/proc/loadavg'))?.[1] ?? 0);
}

function watches(): Finding {
  const [most, instances] = ['max_user_watches', 'max_user_instances'].map((name) =>
    kernelNumber(`/proc/sys/fs/inotify/${name}`),
  );
  const text = `${instances} instances and ${most} watches for each user`;
  if ((instances ?? 0) >= FEW_WATCHES && (most ?? 0) >= FEW_WATCHES) return good('inotify', text);
  return limited(
    'inotify',
    `${text}: files may not be seen to change`,
    'raise fs.inotify.max_user_instances and fs.inotify.max_user_watches (sysctl); until then `hsu-master-cli reload` after an edit',
  );
}

/** The hard limit; infinite when there is none. */
function limitOf(name: string): number {
  const line = kernelText('/proc/self/limits')
    .split('\n')
    .find((candidate) => candidate.startsWith(name));
  const [, hard = 'unlimited'] = line?.slice(name.length).trim().split(/\s+/) ?? [];
  return hard === 'unlimited' ? Number.POSITIVE_INFINITY : Number(hard);
}
