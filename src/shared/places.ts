import { join, resolve } from 'node:path';

/** Where one master keeps its things. Several masters live side by side when each has its own. */
export interface Places {
  /** Survives a reboot: desired state, last good configuration. */
  readonly stateDir: string;
  /** Dies with a reboot: lock, sockets, FIFOs, ledger of incarnations. */
  readonly runDir: string;
  readonly logDir: string;
  /** The API's Unix socket. */
  readonly socket: string;
}

/** What a user may have said on the command line; the environment is asked next. */
export interface PlaceOptions {
  readonly stateDir?: string | undefined;
  readonly runDir?: string | undefined;
  readonly logDir?: string | undefined;
  readonly socket?: string | undefined;
}

/**
 * Resolves each place: flag, then `HSU_*` variable, then `/var/lib`, `/run` and `/var/log` for root
 * and the XDG base directories for everyone else.
 */
export function resolvePlaces(
  options: PlaceOptions = {},
  env: NodeJS.ProcessEnv = process.env,
  uid: number = process.getuid?.() ?? 0,
): Places {
  const defaults = uid === 0 ? systemPlaces() : userPlaces(env, uid);
  const runDir = resolve(options.runDir ?? env['HSU_RUN_DIR'] ?? defaults.runDir);
  return {
    stateDir: resolve(options.stateDir ?? env['HSU_STATE_DIR'] ?? defaults.stateDir),
    runDir,
    logDir: resolve(options.logDir ?? env['HSU_LOG_DIR'] ?? defaults.logDir),
    socket: resolve(options.socket ?? env['HSU_SOCKET'] ?? join(runDir, 'api.sock')),
  };
}

function systemPlaces(): Omit<Places, 'socket'> {
  return { stateDir: '/var/lib/hsu-master', runDir: '/run/hsu-master', logDir: '/var/log/hsu-master' };
}

function userPlaces(env: NodeJS.ProcessEnv, uid: number): Omit<Places, 'socket'> {
  const home = env['HOME'] ?? '/';
  const state = env['XDG_STATE_HOME'] ?? join(home, '.local', 'state');
  return {
    stateDir: join(state, 'hsu-master'),
    runDir: env['XDG_RUNTIME_DIR'] ? join(env['XDG_RUNTIME_DIR'], 'hsu-master') : `/tmp/hsu-master-${uid}`,
    logDir: join(state, 'hsu-master', 'log'),
  };
}
