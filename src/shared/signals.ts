import { constants } from 'node:os';

/** A POSIX signal name with its prefix, as Node spells it (`SIGTERM`). */
export type SignalName = NodeJS.Signals;

const NUMBER_OF: ReadonlyMap<string, number> = new Map(Object.entries(constants.signals));
const NAME_OF: ReadonlyMap<number, SignalName> = new Map(
  // Aliases (SIGIOT, SIGPOLL, SIGUNUSED) come after the usual name and must not replace it.
  [...NUMBER_OF].reverse().map(([name, number]) => [number, name as SignalName]),
);

/** Reads `TERM`, `SIGTERM`, `sigterm` or `15`; undefined when there is no such signal here. */
export function parseSignal(text: string | number): SignalName | undefined {
  const written = String(text).trim().toUpperCase();
  if (/^\d+$/.test(written)) return NAME_OF.get(Number(written));
  const name = written.startsWith('SIG') ? written : `SIG${written}`;
  return NUMBER_OF.has(name) ? (name as SignalName) : undefined;
}

/** The number of a signal on this machine. */
export function signalNumber(name: SignalName): number {
  const number = NUMBER_OF.get(name);
  if (number === undefined) throw new RangeError(`no signal ${name} on this platform`);
  return number;
}

/** The name of a signal number; real-time signals are written `SIGRTMIN+n`. */
export function signalName(number: number): string {
  return NAME_OF.get(number) ?? (number >= 34 ? `SIGRTMIN+${number - 34}` : `SIG${number}`);
}

/** Every name {@link parseSignal} knows, for "did you mean". */
export const SIGNAL_NAMES: readonly string[] = [...NUMBER_OF.keys()];
