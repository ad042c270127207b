import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import type { ProcStat } from '../shim/process-table.ts';
import { commandWords } from './process-list.ts';

/** The kernel keeps this much of a name. */
const COMM_LENGTH = 15;

/** Why the process does not have the name or the arguments that are asked for; null when it does. */
export function whyNotNamed(
  { pid, comm }: ProcStat,
  { processName, processArgs }: Pick<DiscoveryRule, 'processName' | 'processArgs'>,
): string | null {
  const words = commandWords(pid);
  if (processName !== undefined && !isCalled(pid, comm, words, processName))
    return `is not called ${processName}`;
  return hasInOrder(words, processArgs) ? null : `does not have the arguments ${processArgs.join(' ')}`;
}

/** True unless the process is known to be in a container: what runs there has a manager of its own. */
export function isOfThisHost(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`) === readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only its owner and root may ask.
    return true;
  }
}

/** By its own name, its program file, or its first word: interpreters and titles make these three differ. */
function isCalled(pid: number, comm: string, words: readonly string[], name: string): boolean {
  if (comm === name.slice(0, COMM_LENGTH)) {
    // Of a longer name the rest is in the command line, behind the interpreter in case of a script.
    if (name.length <= COMM_LENGTH || words.some((word) => basename(word) === name)) return true;
  }
  return basename(words[0] ?? '') === name || basename(programOf(pid)) === name;
}

/** Empty when it may not be read. A program that was replaced by an upgrade is said to be deleted. */
function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '');
  } catch {
    return '';
  }
}

function hasInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  let from = 1;
  for (const word of wanted) {
    const at = words.indexOf(word, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
