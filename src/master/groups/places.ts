/** A worker that wants to start, and the groups in which it needs a place for that. */
export interface Applicant {
  readonly name: string;
  readonly groups: readonly string[];
}

/** How many places each group has, and how many of them are taken. */
export interface Places {
  readonly most: ReadonlyMap<string, number>;
  readonly taken: ReadonlyMap<string, number>;
}

/**
 * Who of those that wait may start now. Pure. In the order in which they came: each gets a place in all of its groups when
 * all of them have one. One that has to wait on keeps nobody back who needs other groups only, and takes nothing in vain.
 */
export function admit(waiting: readonly Applicant[], { most, taken }: Places): readonly string[] {
  const left = new Map([...most].map(([group, places]) => [group, places - (taken.get(group) ?? 0)]));
  return waiting.flatMap(({ name, groups }) => {
    if (groups.some((group) => (left.get(group) ?? Infinity) <= 0)) return [];
    for (const group of groups) left.set(group, (left.get(group) ?? Infinity) - 1);
    return [name];
  });
}
