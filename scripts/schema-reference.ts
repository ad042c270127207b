import type { SchemaNode } from '../src/config/schema-node.ts';

/** The reference part of the documentation: one table per map of the schema, in the order of the file. */
export function schemaReference(root: SchemaNode): string {
  return sections('', root).join('\n');
}

function sections(path: string, node: SchemaNode): string[] {
  const own = node.properties === undefined ? [] : [table(path, node.properties)];
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [
      ...(isMap(child) ? sections(place, child) : []),
      ...(child.items !== undefined && isMap(child.items) ? sections(`${place}[]`, child.items) : []),
      ...(child.items === undefined &&
      typeof child.additionalProperties === 'object' &&
      isMap(child.additionalProperties)
        ? sections(`${place}.NAME`, child.additionalProperties)
        : []),
    ];
  });
  return [...own, ...inner];
}

/** Maps whose keys are fixed and have more to say than their names. */
function isMap(node: SchemaNode): boolean {
  const children = Object.values(node.properties ?? {});
  return (
    children.length > 0 && !children.every((child) => child.title === children[0]?.title && isTerse(child))
  );
}

function isTerse(node: SchemaNode): boolean {
  return node.properties === undefined && (node.description ?? '').length < 80 && node.default === undefined;
}

function table(path: string, properties: Readonly<Record<string, SchemaNode>>): string {
  const rows = Object.entries(properties).map(
    ([key, node]) => `| \`${key}\` | ${kindOf(node)} | ${defaultOf(node)} | ${meaningOf(node)} |`,
  );
  const heading = path === '' ? '### Top level' : `### \`${path}\``;
  return [heading, '', '| key | value | default | meaning |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function kindOf(node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map(code).join(', ');
  if (node.title !== undefined) return inTable(node.title);
  return node.type === 'boolean' ? '`true` or `false`' : String(node.type);
}

function defaultOf(node: SchemaNode): string {
  return node.default === undefined ? '' : code(JSON.stringify(node.default).replace(/^"(.+)"$/, '$1'));
}

function meaningOf(node: SchemaNode): string {
  const description = inTable(node.description ?? '');
  if (node.properties !== undefined && !isMap(node)) {
    return `${description} Keys: ${Object.keys(node.properties).map(code).join(', ')}.`;
  }
  const examples = (node.examples ?? []).map((example) => code(JSON.stringify(example)));
  return examples.length === 0 ? description : `${description} Examples: ${examples.join(', ')}.`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
