/** One JSON document, indented for people. Ends with a line feed. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** One JSON document a line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
