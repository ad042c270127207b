import type { SpawnSpec } from '../shim/protocol.ts';

const PLACEHOLDER = '${PORT}';

/**
 * The command and the environment with the port that was handed out: in the place of every `${PORT}`, or, when there is
 * none, as `--port N` at the end.
 */
export function withPort(spec: SpawnSpec, port: number): SpawnSpec {
  const fill = (text: string): string => text.replaceAll(PLACEHOLDER, String(port));
  const isFilled = [...spec.argv, ...Object.values(spec.env)].some((text) => text.includes(PLACEHOLDER));
  const argv = spec.argv.map(fill);
  const env = Object.fromEntries(Object.entries(spec.env).map(([name, value]) => [name, fill(value)]));
  return { ...spec, argv: isFilled ? argv : [...argv, '--port', String(port)], env, port };
}

/** Another command of the same worker, with its port in the place of `${PORT}`. */
export function fillPort(argv: readonly string[], port: number | undefined): readonly string[] {
  return port === undefined ? argv : argv.map((word) => word.replaceAll(PLACEHOLDER, String(port)));
}
