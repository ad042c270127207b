import type { MasterView } from '../api/contract/master.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import type { Places } from '../shared/places.ts';
import { VERSION } from '../shared/version.ts';
import type { ConfigSource } from './config-source.ts';
import type { Reloader } from './reloader.ts';
import type { State } from './state.ts';

export interface MasterViewParts {
  readonly places: Places;
  readonly clock: Clock;
  readonly state: Pick<State, 'trouble'>;
  readonly source: Pick<ConfigSource, 'file'>;
  readonly control: Pick<ShimProcessControl, 'shim' | 'shimPid' | 'shimTrouble'>;
  readonly reloader: Pick<Reloader, 'revision' | 'error'>;
}

/**
 * The master itself, as the API shows it.
 * @param startedAtMs epoch ms
 */
export function masterView(
  { places, clock, state: { trouble }, source, control, reloader }: MasterViewParts,
  startedAtMs: number,
  state: MasterView['state'],
): MasterView {
  return {
    pid: process.pid,
    shimPid: control.shimPid,
    shim: control.shim,
    version: VERSION,
    startedAt: new Date(startedAtMs).toISOString(),
    uptimeMs: Math.max(0, clock.wallMs() - startedAtMs),
    state,
    configFile: source.file,
    configRevision: reloader.revision,
    configError: reloader.error,
    stateError: trouble,
    shimError: control.shimTrouble,
    stateDir: places.stateDir,
    runDir: places.runDir,
    logDir: places.logDir,
  };
}
