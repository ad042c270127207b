/** What ties a process to others. */
export interface Ties {
  readonly ppid: number;
  readonly session: number;
  readonly mark: string | undefined;
}

/** Processes by their ties, so that those of one worker are found without looking through all. */
export class Kin {
  readonly #byParent = new Map<number, number[]>();
  readonly #bySession = new Map<number, number[]>();
  readonly #byMark = new Map<string, number[]>();

  constructor(processes: ReadonlyMap<number, Ties>) {
    for (const [pid, { ppid, session, mark }] of processes) {
      put(this.#byParent, ppid, pid);
      put(this.#bySession, session, pid);
      if (mark !== undefined) put(this.#byMark, mark, pid);
    }
  }

  childrenOf(pid: number): readonly number[] {
    return this.#byParent.get(pid) ?? [];
  }

  inSession(leader: number): readonly number[] {
    return this.#bySession.get(leader) ?? [];
  }

  marked(id: string): readonly number[] {
    return this.#byMark.get(id) ?? [];
  }
}

function put<K>(map: Map<K, number[]>, key: K, pid: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [pid]);
  else known.push(pid);
}
