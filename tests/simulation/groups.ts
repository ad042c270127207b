import type { Configuration } from '../../src/config/definition.ts';

/** All workers of a group and of the groups in it, in order; written without a look at how the master does it. */
function workersOf({ groups }: Configuration, group: string): string[] {
  const found = groups.find(({ name }) => name === group);
  if (found === undefined) return [group];
  return found.members.flatMap((member) => workersOf({ groups } as Configuration, member));
}

function groupsAround({ groups }: Configuration, worker: string): string[] {
  const home = groups.find(({ members }) => members.includes(worker));
  return home === undefined ? [] : [home.name, ...groupsAround({ groups } as Configuration, home.name)];
}

/** Who may be restarted because this worker has failed. */
export function restartedWith(config: Configuration, worker: string): readonly string[] {
  for (const name of groupsAround(config, worker)) {
    const strategy = config.groups.find((group) => group.name === name)?.strategy ?? null;
    if (strategy === null) continue;
    const all = workersOf(config, name);
    if (strategy === 'one_for_all') return all.filter((one) => one !== worker);
    return strategy === 'rest_for_one' ? all.slice(all.indexOf(worker) + 1) : [];
  }
  return [];
}

/** Who may be stopped because this worker has ended for good. */
export function stoppedWith(config: Configuration, worker: string): readonly string[] {
  return groupsAround(config, worker).flatMap((name) => {
    const group = config.groups.find((one) => one.name === name);
    const ends = group?.leader === worker || group?.onFailure === 'stop';
    return ends ? workersOf(config, name).filter((one) => one !== worker) : [];
  });
}
