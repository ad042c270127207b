import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Path } from './path.ts';
import { isTextKey } from './text-keys.ts';

/** Something YAML itself does not allow. */
export interface YamlProblem {
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  readonly message: string;
  readonly hint: string | undefined;
}

/** A parsed file: its plain value, and where each part of it stands. */
export interface YamlSource {
  /** The value of the document; undefined when a problem leaves it in doubt. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Offset of the value at the path, or of its key; of the nearest part around it when there is no such value. */
  offsetOf(path: Path, part: 'key' | 'value'): number;
}

/** Nodes that aliases may multiply a file to; more is an accident or an attack. */
const MAX_ALIASED_NODES = 250_000;

/**
 * Reads one YAML 1.2 document. Anchors, aliases and merge keys work; scalars below those of {@link isTextKey} keep
 * the spelling of the file, so that `VERSION: 1.10` does not become 1.1. Never throws.
 */
export function readYaml(text: string): YamlSource {
  try {
    const document = parseDocument(text, { prettyErrors: false });
    return new DocumentReader(document).read();
  } catch (thrown) {
    // Only nesting beyond the stack gets here; yaml reports everything else itself.
    const message =
      thrown instanceof RangeError ? 'is nested too deeply' : `cannot be read: ${String(thrown)}`;
    return unreadable([{ severity: 'error', offset: 0, message, hint: undefined }]);
  }
}

function unreadable(problems: readonly YamlProblem[]): YamlSource {
  return { value: undefined, problems, offsetOf: () => 0 };
}

class DocumentReader {
  readonly #document: Document.Parsed;
  readonly #anchors = new Map<string, unknown>();
  readonly #targets = new Map<Alias, unknown>();
  readonly #open = new Set<unknown>();
  readonly #problems: YamlProblem[];
  #aliasDepth = 0;
  #aliasedNodes = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
    this.#problems = [
      ...document.errors.map((error) => problemOf('error', error)),
      ...document.warnings.map((warning) => problemOf('warning', warning)),
    ];
  }

  read(): YamlSource {
    const broken = this.#document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
    const value = broken ? undefined : this.#valueOf(this.#document.contents, false);
    return {
      value,
      problems: this.#problems,
      offsetOf: (path, part) => this.#offsetOf(path, part),
    };
  }

  #valueOf(node: unknown, asText: boolean): unknown {
    if (isScalar(node)) {
      if (node.anchor !== undefined) this.#remember(node.anchor, node);
      return scalarValue(node, asText);
    }
    if (isAlias(node)) return this.#aliasValue(node, asText);
    if (this.#aliasDepth > 0 && ++this.#aliasedNodes > MAX_ALIASED_NODES) return undefined;
    if (isMap(node)) {
      if (node.anchor !== undefined) this.#remember(node.anchor, node);
      return this.#mapValue(node, asText);
    }
    if (isSeq(node)) {
      if (node.anchor !== undefined) this.#remember(node.anchor, node);
      return node.items.map((item) => this.#valueOf(item, asText));
    }
    return null;
  }

  /** An anchor inside an alias was met before; meeting it again must not hide a later one of the same name. */
  #remember(anchor: string, node: unknown): void {
    if (this.#aliasDepth === 0) this.#anchors.set(anchor, node);
  }

  #aliasValue(alias: Alias, asText: boolean): unknown {
    if (!this.#targets.has(alias)) this.#targets.set(alias, this.#anchors.get(alias.source));
    const target = this.#targets.get(alias);
    if (target === undefined) {
      this.#problem(alias, `*${alias.source} has no anchor &${alias.source} before it`);
      return undefined;
    }
    if (this.#open.has(target)) {
      this.#problem(alias, `*${alias.source} refers to itself`);
      return undefined;
    }
    if (this.#aliasedNodes > MAX_ALIASED_NODES) return undefined;
    this.#open.add(target);
    this.#aliasDepth += 1;
    const value = this.#valueOf(target, asText);
    this.#aliasDepth -= 1;
    this.#open.delete(target);
    if (this.#aliasDepth === 0 && this.#aliasedNodes > MAX_ALIASED_NODES) {
      this.#problem(alias, 'aliases multiply to more than the file can mean');
    }
    return value;
  }

  #mapValue(map: YAMLMap, asText: boolean): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const merges: unknown[] = [];
    const isTop = map === this.#document.contents;
    this.#open.add(map);
    for (const pair of map.items) {
      const key = keyText(pair.key);
      if (key === undefined) this.#problem(pair.key, 'a key must be plain text');
      else if (isMergeKey(pair.key)) merges.push(pair.value);
      else define(value, key, this.#valueOf(pair.value, asText || isTextKey(key, isTop)));
    }
    for (const merge of merges) this.#merge(value, merge, asText);
    this.#open.delete(map);
    return value;
  }

  #merge(into: Record<string, unknown>, node: unknown, asText: boolean): void {
    const merged = this.#valueOf(node, asText);
    const maps = Array.isArray(merged) ? merged : [merged];
    for (const map of maps) {
      if (map === undefined) continue;
      if (typeof map !== 'object' || map === null || Array.isArray(map)) {
        this.#problem(node, '<< takes a map, or a list of maps');
        continue;
      }
      for (const [key, value] of Object.entries(map)) {
        if (!Object.hasOwn(into, key)) define(into, key, value);
      }
    }
  }

  #problem(node: unknown, message: string): void {
    this.#problems.push({ severity: 'error', offset: startOf(node) ?? 0, message, hint: undefined });
  }

  #offsetOf(path: Path, part: 'key' | 'value'): number {
    let node: unknown = this.#document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const found = this.#child(node, step);
      if (found === undefined) return offset;
      const valueOffset = startOf(found.value);
      const wantsKey = part === 'key' && index === path.length - 1;
      offset = (wantsKey ? undefined : valueOffset) ?? found.keyOffset ?? valueOffset ?? offset;
      node = found.value;
    }
    return offset;
  }

  #child(
    parent: unknown,
    step: string | number,
  ): { value: unknown; keyOffset: number | undefined } | undefined {
    const node = isAlias(parent) ? this.#targets.get(parent) : parent;
    if (isSeq(node) && typeof step === 'number') {
      return step < node.items.length ? { value: node.items[step], keyOffset: undefined } : undefined;
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find(({ key }) => !isMergeKey(key) && keyText(key) === step);
    if (pair !== undefined) return { value: emptyAsMissing(pair.value), keyOffset: startOf(pair.key) };
    for (const { key, value } of node.items) {
      if (!isMergeKey(key)) continue;
      const merged = isAlias(value) ? this.#targets.get(value) : value;
      for (const map of isSeq(merged) ? merged.items : [merged]) {
        const found = this.#child(map, step);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}

function problemOf(
  severity: 'error' | 'warning',
  error: { code: string; message: string; pos: [number, number] },
): YamlProblem {
  const offset = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    return { severity, offset, message: 'this key is given twice in the same map', hint: 'keep one of them' };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      severity,
      offset,
      message: 'the file holds more than one YAML document',
      hint: 'remove everything from the second --- on',
    };
  }
  const hint = error.code === 'TAB_AS_INDENT' ? 'indent with spaces' : undefined;
  return { severity, offset, message: `not valid YAML: ${lowerFirst(error.message)}`, hint };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function scalarValue(scalar: Scalar, asText: boolean): unknown {
  const { value } = scalar;
  if (typeof value === 'string' || value === null || value === undefined) return value ?? null;
  if (asText && (typeof value === 'number' || typeof value === 'boolean'))
    return scalar.source ?? String(value);
  return value;
}

function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** Plain assignment would take `__proto__` for the prototype instead of a key. */
function define(into: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
  else into[key] = value;
}

/** `key:` with nothing behind it: the place to show is the key. */
function emptyAsMissing(node: unknown): unknown {
  return isScalar(node) && node.value === null && (node.source ?? '') === '' ? null : node;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0];
}
