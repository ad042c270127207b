import { adviseOnKey } from './key-hints.ts';
import { formatPath, type Path } from './path.ts';
import type { Report } from './report.ts';
import { configSchema } from './schema.ts';
import type { SchemaNode } from './schema-node.ts';
import { mostSimilar } from './similar.ts';
import { type SchemaError, validate } from './validate-schema.generated.js';

/**
 * Checks a value against the schema, reports every broken rule and removes what broke it. What remains has
 * the types of the schema, so that the later checks can go on and find the rest.
 */
export function checkSchema(value: unknown, report: Report): void {
  if (validate(value)) return;
  const errors = missingLast(validate.errors ?? []);
  const told = new Set<string>();
  const offenders: Path[] = [];
  for (const error of errors) {
    const path = pathOf(value, error.instancePath);
    if (error.keyword === 'additionalProperties') {
      offenders.push(unknownKey(path, String(error.params['additionalProperty']), error, report));
    } else if (error.keyword === 'required') {
      missingKey(path, String(error.params['missingProperty']), report);
    } else if (error.keyword === 'propertyNames') {
      offenders.push(badName(path, String(error.params['propertyName']), error, report));
    } else if (!isAboutName(error) && !told.has(error.instancePath)) {
      told.add(error.instancePath);
      badValue(path, valueAt(value, path), error, report);
      offenders.push(path);
    }
  }
  for (const path of offenders) remove(value, path);
}

/** A key that is only misspelt is not missing, so what is misspelt must be known first. */
function missingLast(errors: readonly SchemaError[]): readonly SchemaError[] {
  return errors.toSorted((a, b) => Number(a.keyword === 'required') - Number(b.keyword === 'required'));
}

function unknownKey(map: Path, key: string, error: SchemaError, report: Report): Path {
  const path = [...map, key];
  const advice = adviseOnKey(placeOf(map), key, ruleHolder(error));
  if (advice.meant !== undefined) report.suggest([...map, advice.meant]);
  report.error(path, advice.message, { hint: advice.hint, at: 'key' });
  return path;
}

function missingKey(map: Path, key: string, report: Report): void {
  const isShell = key === 'managed' || key === 'control' || key === 'execution';
  if (report.isSuggested([...map, key]) || (isShell && report.hasErrorIn(map))) return;
  const hint = key === 'id' ? 'every worker needs an id, e.g. id: web' : undefined;
  report.error(map, `"${key}" is missing`, { hint });
}

function badName(map: Path, key: string, error: SchemaError, report: Report): Path {
  const path = [...map, key];
  const title = ruleHolder(error).propertyNames?.title ?? 'a name';
  report.error(path, `expected ${title}, got ${JSON.stringify(key)}`, { at: 'key' });
  return path;
}

function badValue(path: Path, value: unknown, error: SchemaError, report: Report): void {
  const rule = ruleHolder(error);
  if (value === null) {
    const hint =
      path.includes('env') || path.includes('environment') ? 'write "" for an empty value' : undefined;
    report.error(path, `has no value; expected ${expectation(rule)}`, { hint });
    return;
  }
  if (error.keyword === 'minItems') {
    report.error(path, 'must not be empty', { at: 'key' });
    return;
  }
  report.error(path, `expected ${expectation(rule)}, got ${show(value)}`, {
    hint: hintFor(rule, path, value),
  });
}

function expectation(rule: SchemaNode): string {
  if (rule.enum !== undefined) {
    return rule.enum.length === 1 ? String(rule.enum[0]) : `one of ${rule.enum.join(', ')}`;
  }
  if (rule.title !== undefined) return rule.title;
  return rule.type === 'boolean' ? 'true or false' : String(rule.type);
}

function hintFor(rule: SchemaNode, path: Path, value: unknown): string | undefined {
  if (rule.enum !== undefined && typeof value === 'string') return enumHint(rule.enum, path, value);
  if (rule.type === 'boolean' && typeof value === 'string') return booleanHint(value);
  if (rule.title?.startsWith('a duration') === true) return durationHint(value);
  if (rule.title?.startsWith('a size') === true || rule.title?.startsWith('a rate') === true)
    return 'units are K M G T, KiB MiB GiB TiB and KB MB GB TB';
  if (typeof value === 'string' && typeof rule.type === 'string' && /^(integer|number)$/.test(rule.type)) {
    return Number.isNaN(Number(value)) ? undefined : `write ${value} without quotes`;
  }
  if (formatPath(path) === 'workers' && typeof value === 'object') return 'write a list: "- id: web"';
  return undefined;
}

function enumHint(allowed: readonly string[], path: Path, value: string): string | undefined {
  if (path.at(-1) === 'type' && value === 'standard_managed') return 'here it is spelled "managed"';
  if (path.at(-1) === 'type' && value === 'integrated_managed') return 'here it is spelled "integrated"';
  const similar = mostSimilar(value, allowed);
  return similar === undefined ? undefined : `did you mean "${similar}"?`;
}

function booleanHint(value: string): string | undefined {
  if (/^(true|yes|on|y|1)$/i.test(value)) return 'write true, without quotes';
  return /^(false|no|off|n|0)$/i.test(value) ? 'write false, without quotes' : undefined;
}

function durationHint(value: unknown): string {
  const written = String(value).trim();
  if (written.startsWith('-')) return 'it must not be negative';
  if (/^\d+(\.\d+)?$/.test(written)) return `write ${written}s or ${written}ms`;
  return 'units are ns us ms s m h d';
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

/** A rule about the name of a key; `propertyNames` reports it as well. */
function isAboutName(error: SchemaError): boolean {
  return error.schemaPath.includes('/propertyNames/');
}

/** The schema of the value that broke the rule. */
function ruleHolder({ instancePath }: SchemaError): SchemaNode {
  let node: SchemaNode | undefined = configSchema;
  for (const step of instancePath.split('/').slice(1)) node = childOf(node, unescapePointer(step));
  return node ?? {};
}

/** The schema of what stands in a value under this key, or at this position of a list. */
function childOf(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  const { properties, items, additionalProperties } = node ?? {};
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  if (items !== undefined && /^\d+$/.test(key)) return items;
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function pathOf(value: unknown, pointer: string): Path {
  let node: unknown = value;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = unescapePointer(step);
      const isList = Array.isArray(node);
      node = (node as Record<string, unknown>)[key];
      return isList ? Number(key) : key;
    });
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function valueAt(value: unknown, path: Path): unknown {
  let node: unknown = value;
  for (const step of path) node = (node as Record<string | number, unknown> | null | undefined)?.[step];
  return node;
}

/** `workers[0].unit` → `workers[].unit`. */
function placeOf(path: Path): string {
  return formatPath(path).replaceAll(/\[\d+\]/g, '[]');
}

/** A list with a bad item goes as a whole, except the list of workers: the others are still checked. */
function remove(value: unknown, path: Path): void {
  let end = path.length - 1;
  while (typeof path[end] === 'number' && end !== 1) end -= 1;
  const key = path[end];
  const parent = valueAt(value, path.slice(0, Math.max(0, end)));
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  if (Array.isArray(parent) && typeof key === 'number') parent[key] = undefined;
  else delete (parent as Record<string, unknown>)[key];
}
