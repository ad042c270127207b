/** The way from the document to a value: keys and list positions. */
export type Path = readonly (string | number)[];

/** Writes a path as people read it: `workers[0].env.PORT`. */
export function formatPath(path: Path): string {
  let written = '';
  for (const step of path) {
    if (typeof step === 'number') written += `[${step}]`;
    else if (/^[\w-]+$/.test(step)) written += written === '' ? step : `.${step}`;
    else written += `[${JSON.stringify(step)}]`;
  }
  return written;
}
