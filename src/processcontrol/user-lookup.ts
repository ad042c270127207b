import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { HsuError } from '../shared/errors.ts';

/** A user as the password database has it. */
export interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  readonly shell: string;
}

export interface Identity {
  readonly user: User;
  /** Effective group. */
  readonly gid: number;
  /** Supplementary groups. */
  readonly groups: readonly number[];
}

export interface RunAsRequest {
  readonly user: string | undefined;
  readonly group: string | undefined;
  readonly groups: readonly string[] | undefined;
}

/**
 * Finds who a worker runs as. Names and numbers are accepted; files first, then `getent`, which knows LDAP and
 * the like. Throws HsuError `not_found` for an unknown user or group, `permission` when this master may not switch.
 */
export function resolveIdentity(request: RunAsRequest): Promise<Identity> {
  return shortly(`identity ${JSON.stringify(request)}`, () => lookUpIdentity(request));
}

/** The name of a user; its number when it has none. */
export async function userNameOf(uid: number): Promise<string> {
  return (await findUser(String(uid))).name;
}

async function lookUpIdentity(request: RunAsRequest): Promise<Identity> {
  const own = process.getuid?.() ?? 0;
  const user = await findUser(request.user ?? String(own));
  const gid = request.group === undefined ? user.gid : await findGroup(request.group);
  const groups =
    request.groups === undefined
      ? await groupsOf(user.name, gid)
      : await Promise.all(request.groups.map(findGroup));
  if (own !== 0 && (user.uid !== own || request.group !== undefined || request.groups !== undefined)) {
    const me = (await findUser(String(own))).name;
    throw new HsuError('permission', `cannot run as ${describe(request)}: the master itself runs as ${me}`, {
      hint: 'only a master that runs as root can switch users',
    });
  }
  return { user, gid, groups };
}

function describe(request: RunAsRequest): string {
  const parts = [request.user ?? '', request.group === undefined ? '' : `group ${request.group}`];
  return parts.filter((part) => part !== '').join(', ') || 'other groups';
}

async function findUser(wanted: string): Promise<User> {
  const line = await findEntry('passwd', wanted);
  if (line === undefined) {
    if (/^\d+$/.test(wanted)) {
      const id = Number(wanted);
      return { name: wanted, uid: id, gid: id, home: '/', shell: '/bin/sh' };
    }
    throw new HsuError('not_found', `user ${wanted} does not exist`);
  }
  const [name = wanted, , uid, gid, , home = '/', shell = ''] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid), home, shell: shell === '' ? '/bin/sh' : shell };
}

async function findGroup(wanted: string): Promise<number> {
  const line = await findEntry('group', wanted);
  if (line !== undefined) return Number(line.split(':')[2]);
  if (/^\d+$/.test(wanted)) return Number(wanted);
  throw new HsuError('not_found', `group ${wanted} does not exist`);
}

async function groupsOf(user: string, gid: number): Promise<number[]> {
  const groups = new Set([gid]);
  for (const line of (await database('group')).split('\n')) {
    const [, , id, members = ''] = line.split(':');
    if (members.split(',').includes(user)) groups.add(Number(id));
  }
  return [...groups];
}

async function findEntry(name: 'passwd' | 'group', wanted: string): Promise<string | undefined> {
  const isWanted = (line: string): boolean => {
    const fields = line.split(':');
    return fields[0] === wanted || fields[2] === wanted;
  };
  const found = (await database(name)).split('\n').find(isWanted);
  return found ?? (await askNameService(name, wanted));
}

async function askNameService(name: string, wanted: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('getent', [name, '--', wanted], { timeout: 5000 });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

function database(name: 'passwd' | 'group'): Promise<string> {
  return shortly(name, () => readFile(`/etc/${name}`, 'utf8').catch(() => ''));
}

const CACHE_MS = 1000;
const cache = new Map<string, { at: number; answer: Promise<unknown> }>();

/** Asked once for all who ask in the same second: a thousand workers start at once, and yet a change is seen. */
function shortly<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const now = performance.now();
  const known = cache.get(key);
  if (known !== undefined && now - known.at < CACHE_MS) return known.answer as Promise<T>;
  if (cache.size > CACHE_ENTRIES) cache.clear();
  const answer = ask();
  cache.set(key, { at: now, answer });
  return answer;
}

const CACHE_ENTRIES = 1000;
