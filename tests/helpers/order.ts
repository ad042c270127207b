import type { TestMaster } from './master.ts';

/**
 * A shell that writes into the file `order` that it is up, and down when it is told to end, which it does after this
 * code. It is up when it can be told: a signal before its trap would end it without a word.
 */
export function telling(id: string, beforeDown = ''): string {
  const down = `${beforeDown}echo ${id} down >> order; exit 0`;
  return `trap '${down}' TERM; echo ${id} up >> order; while :; do sleep 0.05; done`;
}

/** Waits until so many lines stand in the file `order`, those not counted left out, and returns them. */
export async function ordered(
  master: TestMaster,
  count: number,
  counts: (line: string) => boolean = () => true,
): Promise<string[]> {
  const lines = (text: string): string[] => text.split('\n').slice(0, -1).filter(counts);
  return lines(await master.untilFile('order', (text) => lines(text).length >= count));
}

/** Waits until each of these has said in `order` that it is up, as often as it was started. */
export async function allUp(master: TestMaster, names: readonly string[], times = 1): Promise<void> {
  await master.untilFile('order', (text) =>
    names.every((name) => text.split('\n').filter((line) => line === `${name} up`).length >= times),
  );
}

/**
 * The same with those that came up together by name: which program is the first to say so is up to the machine. In which order
 * they were started says {@link begun}.
 */
export function upsByName(lines: readonly string[]): string[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.endsWith(' up') && last?.at(-1)?.endsWith(' up')) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => group.toSorted());
}

/** The workers that were started so far, in that order. */
export async function begun(master: TestMaster): Promise<(string | null)[]> {
  const events = await master.events();
  return events.filter(({ message }) => message.endsWith('→ starting')).map(({ worker }) => worker);
}
