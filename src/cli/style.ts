/** Paints text; a style that is switched off returns it as it is. */
export interface Style {
  readonly isOn: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  /** One of a few colours that are easy to tell apart and mean nothing, always the same for the same key. */
  hue(key: string, text: string): string;
}

/** Cyan, magenta, blue, green, yellow and the bright ones of the first three. */
const HUES = [36, 35, 34, 32, 33, 96, 95, 94];

/** A style that writes ANSI colours, or nothing at all. */
export function createStyle(isOn: boolean): Style {
  const paint = (code: number, text: string) => (isOn && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    isOn,
    bold: (text) => paint(1, text),
    dim: (text) => paint(2, text),
    red: (text) => paint(31, text),
    green: (text) => paint(32, text),
    yellow: (text) => paint(33, text),
    hue: (key, text) => paint(HUES[hash(key) % HUES.length] ?? 36, text),
  };
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** Whether a stream gets colour: what was asked for, else only a terminal that has colours and no `NO_COLOR`. */
export function wantsColor(choice: ColorChoice, isTty: boolean, env: NodeJS.ProcessEnv): boolean {
  if (choice !== 'auto') return choice === 'always';
  return isTty && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

function hash(text: string): number {
  let value = 5381;
  for (const character of text) value = (value * 33 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
