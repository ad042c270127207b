import { isTextKey } from './text-keys.ts';

interface Line {
  readonly indent: number;
  readonly content: string;
}

/** Thrown inside this file only: the text uses something that is left to the full parser. */
const NOT_PLAIN = Symbol('not plain');

const BLOCK_KEY = /^([A-Za-z_][\w.-]*):(?: +|$)/;
const FLOW_KEY = /([A-Za-z_][\w.-]*): +/y;
const BLOCK_PLAIN = /^[A-Za-z0-9_/.$(+^=~;-]/;
const FLOW_PLAIN = /(?:[A-Za-z0-9_/.$(+^=~;]|-(?![ ,[\]{}]))[^,[\]{}#:]*(?::(?![ ,[\]{}]|$)[^,[\]{}#:]*)*/y;
const DOUBLE_QUOTED = /"((?:[^"\\]|\\["\\])*)"/y;
const SINGLE_QUOTED = /'((?:[^']|'')*)'/y;
const END_OF_VALUE = /^ *$|^ +#/;
const SIMPLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})$|^-?\d{1,9}\.\d{1,6}$/;
const ANY_NUMBER =
  /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;

/**
 * The value of a file that keeps to the plain part of YAML, which nearly every configuration does: block maps
 * and lists, flow collections on one line, one-line scalars, comments. Undefined for everything else, and for
 * everything doubtful; then the full parser decides. It agrees with the full parser on what it accepts, and
 * needs a tenth of its time and memory, which a daemon with a thousand workers notices at each reload.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  try {
    const reader = new PlainReader(linesOf(text));
    return { value: reader.document() };
  } catch (thrown) {
    if (thrown === NOT_PLAIN || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function linesOf(text: string): readonly Line[] {
  if (/[^\n -~\u00a1-\u1fff\u2030-\ud7ff]/.test(text)) throw NOT_PLAIN;
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || line[indent] === '#') continue;
    lines.push({ indent, content: line.slice(indent) });
  }
  return lines;
}

class PlainReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = [...lines];
  }

  document(): unknown {
    const first = this.#lines[0];
    if (first === undefined || first.indent !== 0 || isItem(first)) throw NOT_PLAIN;
    const value = this.#map(0, false);
    if (this.#at < this.#lines.length) throw NOT_PLAIN;
    return value;
  }

  #block(indent: number, asText: boolean): unknown {
    const line = this.#lines[this.#at];
    return line !== undefined && isItem(line) ? this.#list(indent, asText) : this.#map(indent, asText);
  }

  #map(indent: number, asText: boolean): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#lineAt(indent); line !== undefined; line = this.#lineAt(indent)) {
      const key = BLOCK_KEY.exec(line.content);
      const name = key?.[1];
      if (key === null || name === undefined) throw NOT_PLAIN;
      const rest = line.content.slice(key[0].length);
      this.#at += 1;
      setOnce(map, name, this.#entry(rest, indent, true, asText || isTextKey(name, indent === 0)));
    }
    return map;
  }

  #list(indent: number, asText: boolean): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#lineAt(indent); line !== undefined && isItem(line); line = this.#lineAt(indent)) {
      const rest = line.content.slice(1).replace(/^ +/, '');
      if (BLOCK_KEY.test(rest)) {
        const inner = indent + line.content.length - rest.length;
        this.#lines[this.#at] = { indent: inner, content: rest };
        list.push(this.#map(inner, asText));
      } else {
        this.#at += 1;
        list.push(this.#entry(rest, indent, false, asText));
      }
    }
    return list;
  }

  /** The next line when it stands at the indent; deeper ones would belong to a scalar of several lines. */
  #lineAt(indent: number): Line | undefined {
    const line = this.#lines[this.#at];
    if (line === undefined || line.indent < indent) return undefined;
    if (line.indent > indent) throw NOT_PLAIN;
    return line;
  }

  /** What follows `key:` or `-`: a value on the same line, or a block below. */
  #entry(rest: string, indent: number, ofMap: boolean, asText: boolean): unknown {
    if (rest !== '' && !rest.startsWith('#')) return inlineValue(rest, asText);
    const next = this.#lines[this.#at];
    if (next === undefined) return null;
    if (next.indent > indent) return this.#block(next.indent, asText);
    return ofMap && next.indent === indent && isItem(next) ? this.#list(indent, asText) : null;
  }
}

function isItem(line: Line): boolean {
  return line.content === '-' || line.content.startsWith('- ');
}

/** The value on one line, and nothing but a comment behind it. */
function inlineValue(text: string, asText: boolean): unknown {
  if (/^["'[{]/.test(text)) {
    const { value, end } = flowValue(text, 0, asText);
    if (!END_OF_VALUE.test(text.slice(end))) throw NOT_PLAIN;
    return value;
  }
  const comment = text.indexOf(' #');
  const written = (comment < 0 ? text : text.slice(0, comment)).replace(/ +$/, '');
  if (!BLOCK_PLAIN.test(written) || /^-(?: |$)|: |:$/.test(written)) throw NOT_PLAIN;
  return plainValue(written, asText);
}

interface Flow {
  readonly value: unknown;
  /** Where the text goes on. */
  readonly end: number;
}

function flowValue(text: string, start: number, asText: boolean): Flow {
  const first = text[start];
  if (first === '[') return flowList(text, start + 1, asText);
  if (first === '{') return flowMap(text, start + 1, asText);
  if (first === '"') {
    const [whole, inner = ''] = match(DOUBLE_QUOTED, text, start);
    return { value: inner.replaceAll(/\\(.)/g, '$1'), end: start + whole.length };
  }
  if (first === "'") {
    const [whole, inner = ''] = match(SINGLE_QUOTED, text, start);
    return { value: inner.replaceAll("''", "'"), end: start + whole.length };
  }
  const [whole] = match(FLOW_PLAIN, text, start);
  return { value: plainValue(whole.replace(/ +$/, ''), asText), end: start + whole.length };
}

function flowList(text: string, start: number, asText: boolean): Flow {
  const value: unknown[] = [];
  let at = skipSpaces(text, start);
  while (text[at] !== ']') {
    const item = flowValue(text, at, asText);
    value.push(item.value);
    at = afterComma(text, item.end, ']');
  }
  return { value, end: at + 1 };
}

function flowMap(text: string, start: number, asText: boolean): Flow {
  const value: Record<string, unknown> = {};
  let at = skipSpaces(text, start);
  while (text[at] !== '}') {
    const [whole, name = ''] = match(FLOW_KEY, text, at);
    const item = flowValue(text, at + whole.length, asText || isTextKey(name, false));
    setOnce(value, name, item.value);
    at = afterComma(text, item.end, '}');
  }
  return { value, end: at + 1 };
}

function afterComma(text: string, start: number, close: string): number {
  const at = skipSpaces(text, start);
  if (text[at] === close) return at;
  if (text[at] !== ',') throw NOT_PLAIN;
  return skipSpaces(text, at + 1);
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}

function match(pattern: RegExp, text: string, start: number): RegExpExecArray {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (found === null) throw NOT_PLAIN;
  return found;
}

/** The value of an unquoted scalar by the core schema of YAML 1.2; unusual numbers are left to the full parser. */
function plainValue(written: string, asText: boolean): unknown {
  if (/^(?:~|null|Null|NULL)$/.test(written)) return null;
  if (asText) return written;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  if (SIMPLE_NUMBER.test(written)) return Number(written);
  if (ANY_NUMBER.test(written)) throw NOT_PLAIN;
  return written;
}

function setOnce(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || Object.hasOwn(map, key)) throw NOT_PLAIN;
  map[key] = value;
}
