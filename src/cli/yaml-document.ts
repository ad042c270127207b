import { stringify } from 'yaml';

/** One YAML document. Lines are not folded, so that tools that read line by line see whole values. */
export function yamlDocument(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
