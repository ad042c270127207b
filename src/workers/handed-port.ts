import { PORT_PLACEHOLDER as PLACEHOLDER } from '../shared/address.ts';
import type { SpawnSpec } from '../shim/protocol/specs.ts';

/**
 * The command and the environment with the port that was handed out: in the place of every `${PORT}`, or, when there is
 * none, as `--port N` at the end.
 */
export function withPort(spec: SpawnSpec, port: number): SpawnSpec {
  const fill = (text: string): string => text.replaceAll(PLACEHOLDER, String(port));
  const isFilled = [...spec.argv, ...Object.values(spec.env)].some((text) => text.includes(PLACEHOLDER));
  const argv = spec.argv.map(fill);
  const env = fillEnvironment(spec.env, port);
  return { ...spec, argv: isFilled ? argv : [...argv, '--port', String(port)], env, port };
}

/** Another command of the same worker, with its port in the place of `${PORT}`. */
export function fillPort(argv: readonly string[], port: number | undefined): readonly string[] {
  return port === undefined ? argv : argv.map((word) => word.replaceAll(PLACEHOLDER, String(port)));
}

/** The environment of another command of the same worker, with its port in the place of `${PORT}`. */
export function fillEnvironment(env: SpawnSpec['env'], port: number | undefined): SpawnSpec['env'] {
  if (port === undefined) return env;
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replaceAll(PLACEHOLDER, String(port))]),
  );
}
