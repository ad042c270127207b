import { join } from 'node:path';

/** Names between commas, each of them one of `known`. Throws otherwise. */
export function someOf<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  return list(text).map((name) => {
    const found = known.find((candidate) => candidate === name);
    if (found !== undefined) return found;
    throw new Error(`${option}: expected some of ${known.join(', ')}, got "${name}"`);
  });
}

/** Whole numbers between commas. Throws when one is less than `least`. */
export function wholeNumbers(option: string, text: string, least: number): number[] {
  return list(text).map((number) => wholeNumber(option, number, least));
}

/** Throws when it is none, or less than `least`. */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`${option}: expected a whole number from ${least} on, got "${text}"`);
}

/** The file in `outDir` for the JSON of a run that begins now. */
export function datedFile(outDir: string, prefix = ''): string {
  return join(outDir, `${prefix}${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
}

function list(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}
