import type { Identity } from './user-lookup.ts';

/** What the environment is made of. */
export interface EnvironmentSources {
  readonly identity: Identity;
  /** Names to take over from the master's own environment. */
  readonly inherit: readonly string[];
  readonly own: NodeJS.ProcessEnv;
  /** As configured; wins over everything but the two marks. */
  readonly configured: Readonly<Record<string, string>>;
}

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The environment of a worker: clean by default, what a login would set, then what is inherited by name, then what
 * is configured. The worker's name and incarnation come last, because they are how its processes are recognised.
 */
export function buildEnvironment(
  sources: EnvironmentSources,
  worker: string,
  incarnationId: string,
): Record<string, string> {
  const { user } = sources.identity;
  const env: Record<string, string> = {
    PATH: DEFAULT_PATH,
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    SHELL: user.shell,
    LANG: sources.own['LANG'] ?? 'C.UTF-8',
  };
  for (const name of sources.inherit) {
    const value = sources.own[name];
    if (value !== undefined) env[name] = value;
  }
  return { ...env, ...sources.configured, HSU_WORKER: worker, HSU_INCARNATION: incarnationId };
}

/** Names that usually hold something nobody else should read. */
const SECRET_NAME = /pass|secret|token|key|credential|auth|private|dsn|cookie|session/i;
/** `scheme://user:password@host`. */
const URL_PASSWORD = /^([a-z][a-z0-9+.-]*:\/\/[^:/@\s]*):[^@\s]+@/i;

/** The environment as it may be shown: secret-looking values are `***`. */
export function maskEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      SECRET_NAME.test(name) ? '***' : value.replace(URL_PASSWORD, '$1:***@'),
    ]),
  );
}
