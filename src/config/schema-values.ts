import type { SchemaNode } from './schema-node.ts';

/** Scalars that are taken as text with the spelling of the file: `1.10` stays `1.10`. */
const TEXT = { type: ['string', 'number', 'boolean'] } as const;
const NO_NUL = '^[^\\u0000]*$';
const NO_NUL_NOT_EMPTY = '^[^\\u0000]+$';
const DURATION = '(\\d+(\\.\\d+)?(ns|us|µs|ms|s|m|h|d))+';

/** Any text without a NUL byte. */
export function text(description: string, more: Partial<SchemaNode> = {}): SchemaNode {
  return { title: 'text', description, ...TEXT, pattern: NO_NUL, ...more };
}

/** A file or folder name; relative ones start at the folder of the configuration file. */
export function path(description: string, more: Partial<SchemaNode> = {}): SchemaNode {
  return { title: 'a path', description, ...TEXT, pattern: NO_NUL_NOT_EMPTY, ...more };
}

/** A name that must not be empty. */
export function name(description: string, more: Partial<SchemaNode> = {}): SchemaNode {
  return { title: 'a name', description, ...TEXT, pattern: NO_NUL_NOT_EMPTY, ...more };
}

export function flag(description: string, byDefault: boolean): SchemaNode {
  return { description, type: 'boolean', default: byDefault };
}

export function oneOf(description: string, values: readonly string[], byDefault?: string): SchemaNode {
  return {
    description,
    type: 'string',
    enum: values,
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}

/** A time with units; the only number allowed is 0. */
export function duration(description: string, byDefault?: string): SchemaNode {
  return {
    title: 'a duration such as 250ms, 20s or 1h30m',
    description,
    type: ['string', 'integer'],
    pattern: `^(0|${DURATION})$`,
    minimum: 0,
    maximum: 0,
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}

/** A time with units, or `infinity`. */
export function durationOrForever(description: string, byDefault?: string): SchemaNode {
  return {
    ...duration(description, byDefault),
    title: 'a duration such as 20s, or infinity',
    pattern: `^(0|infinity|${DURATION})$`,
  };
}

/** Bytes, as a number or with a unit. */
export function size(description: string, byDefault?: string | number): SchemaNode {
  return {
    title: 'a size such as 4096, 512K, 10MiB or 1GB',
    description,
    type: ['string', 'integer'],
    pattern: '^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?$',
    minimum: 0,
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}

/** Bytes per second, as a number or with a unit. */
export function rate(description: string): SchemaNode {
  return {
    ...size(description),
    title: 'a rate such as 4096, 512K/s, 10MiB/s or 1GB/s',
    pattern: '^\\d+(\\.\\d+)?\\s*([KkMmGgTt]([Ii]?[Bb])?|[Bb])?(/s)?$',
  };
}

/** Class and level as ionice(1) has them. */
export function ionice(description: string): SchemaNode {
  return {
    title: 'idle, best-effort, best-effort:0 to best-effort:7, or realtime:0 to realtime:7',
    description,
    type: 'string',
    pattern: '^(idle|(best-effort|realtime)(:[0-7])?)$',
    examples: ['idle', 'best-effort:7'],
  };
}

export function count(description: string, byDefault?: number, more: Partial<SchemaNode> = {}): SchemaNode {
  return {
    title: 'a whole number, 0 or more',
    description,
    type: 'integer',
    minimum: 0,
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...more,
  };
}

/** A factor above 0. */
export function factor(description: string, byDefault?: number): SchemaNode {
  return {
    title: 'a number above 0',
    description,
    type: 'number',
    exclusiveMinimum: 0,
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}

export function signal(description: string): SchemaNode {
  return {
    title: 'a signal such as SIGTERM, HUP or 15',
    description,
    type: ['string', 'integer'],
    examples: ['SIGTERM', 'HUP', 15],
  };
}

export function list(description: string, items: SchemaNode, more: Partial<SchemaNode> = {}): SchemaNode {
  return { title: 'a list', description, type: 'array', items, ...more };
}

/** A map with a fixed set of keys. */
export function map(
  description: string,
  properties: Readonly<Record<string, SchemaNode>>,
  more: Partial<SchemaNode> = {},
): SchemaNode {
  return { title: 'a map', description, type: 'object', properties, additionalProperties: false, ...more };
}

/** A command: one line that is split into words without a shell, or the words themselves. */
export function command(description: string, examples: readonly unknown[]): SchemaNode {
  return {
    title: 'a command: one line, or a list of words',
    description,
    type: ['string', 'number', 'boolean', 'array'],
    pattern: NO_NUL,
    items: text('One argument, passed as it is.'),
    minItems: 1,
    examples,
  };
}

/** Variables as a map, or as a list of `KEY=VALUE`. */
export function environment(description: string): SchemaNode {
  return {
    title: 'a map of variables, or a list of KEY=VALUE',
    description,
    type: ['object', 'array'],
    propertyNames: { title: 'a variable name', pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$' },
    additionalProperties: text('The value, exactly as written; nothing is expanded. "" is an empty value.'),
    items: {
      title: 'KEY=VALUE',
      description: 'One variable.',
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_.-]*=[^\\u0000]*$',
    },
    examples: [{ PORT: 8080 }, ['PORT=8080']],
  };
}
