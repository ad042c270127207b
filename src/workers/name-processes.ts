/** More than this many are counted, not named: a fork bomb leaves thousands. */
const NAMED = 10;

/** The processes in words, for a message that stays readable however many there are. */
export function nameProcesses(
  processes: readonly { readonly pid: number; readonly command: string }[],
): string {
  const named = processes.slice(0, NAMED).map(({ pid, command }) => `${pid} (${command})`);
  const more = processes.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
