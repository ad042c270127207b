import type { EventView } from '../../src/api/contract/events.ts';
import type { ConfigSource } from '../../src/master/config-source.ts';
import { EventLog } from '../../src/master/event-log.ts';
import { Master } from '../../src/master/master.ts';
import { Memory } from '../../src/master/memory.ts';
import type { State } from '../../src/master/state.ts';
import type { PipeKeeper } from '../../src/processcontrol/pipe-keeper.ts';
import type { Inheritance } from '../../src/processcontrol/process-control.ts';
import { ShimConnection } from '../../src/processcontrol/shim-connection.ts';
import { ShimKeeper } from '../../src/processcontrol/shim-keeper.ts';
import type { ShimProcessControl } from '../../src/processcontrol/shim-process-control.ts';
import type { Archive } from '../../src/store/archive.ts';
import { IDLE_DISK } from '../fakes/idle-disk.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import { SimulatedConfigSource } from './config-source.ts';
import type { Disk } from './disk.ts';
import { SimulatedJournal } from './journal.ts';
import type { Life } from './life.ts';
import type { Oracle } from './oracle.ts';
import { SimulatedStore } from './store.ts';
import type { Weather } from './weather.ts';
import type { SimulatedWire } from './wire.ts';

export interface MasterParts {
  readonly life: Life;
  readonly random: SeededRandom;
  readonly disk: Disk;
  readonly oracle: Oracle;
  readonly weather: () => Weather;
  readonly bootId: () => string;
  /** A connection to the shim that is there; null when none is. */
  readonly connect: () => SimulatedWire | null;
  readonly startShim: () => void;
  /** It has taken over what was there. */
  readonly booted: (inheritance: Inheritance) => void;
  readonly told: (event: EventView) => void;
  /** It has ended as it was told to. */
  readonly quit: (survivors: readonly string[]) => void;
}

/** As many times, and as far apart, as src/processcontrol/start-shim.ts tries. */
const SHIM_TRIES = 5;
const SHIM_PAUSE_MS = 500;
const SHIM_BOOT_MS = 300;

/**
 * One life of a master: the real one, put together as src/cli/daemon/run.ts does it, over a simulated socket, disk and
 * clock.
 */
export class SimulatedMaster {
  readonly #parts: MasterParts;
  #shim: ShimKeeper | null = null;
  #master: Master | null = null;
  #state: State | null = null;
  #isQuitting = false;

  constructor(parts: MasterParts) {
    this.#parts = parts;
    this.#run().catch(() => parts.life.end());
  }

  /** The master once it is up, as its API has it. */
  get api(): Master | null {
    return this.#isQuitting || this.#parts.life.isOver ? null : this.#master;
  }

  /** SIGTERM; `force` is a second one. */
  async quit(force: AbortSignal): Promise<void> {
    const { life, oracle, quit } = this.#parts;
    const [master, shim] = [this.#master, this.#shim];
    if (master === null || shim === null || this.#isQuitting) return;
    this.#isQuitting = true;
    oracle.shuttingDown();
    let survivors: readonly string[];
    do survivors = await master.shutdown(force);
    while (await shim.replaced());
    if (survivors.length > 0) shim.control.leave();
    else {
      try {
        await shim.control.shutdown();
      } catch (error) {
        this.#whileAlive(() => oracle.fail('I5', `the shim does not end: ${(error as Error).message}`));
      }
    }
    await this.#state?.close();
    this.#whileAlive(() => quit(survivors));
    life.end();
  }

  async #run(): Promise<void> {
    const { life, random, disk, oracle, weather, booted, told } = this.#parts;
    const connection = await this.#joinShim();
    const readMs = (): number => random.upTo(weather().diskMs);
    const source = new SimulatedConfigSource(life, disk, readMs, (config) =>
      this.#whileAlive(() => (config === null ? oracle.refused() : oracle.handedOut(config))),
    );
    const loaded = await source.loadForBoot();
    const state = await this.#openState();
    state.events.witness((event) => {
      this.#whileAlive(() => {
        told(event);
        life.mayDie();
      });
    });
    const shim = new ShimKeeper(connection, NO_PIPES, {
      startAgain: () => this.#joinShimAgain(),
      onLost: () => {},
      onReplaced: () => this.#master?.reattach(),
      // Nothing to talk to the workers with: they are left running.
      onGivenUp: () => life.end(),
    });
    const { control } = shim;
    this.#listen(control);
    this.#shim = shim;
    this.#state = state;
    const master = new Master(loaded.config, {
      disk: IDLE_DISK,
      places: { stateDir: '/state', runDir: '/run', logDir: '/log', socket: '/run/api.sock' },
      clock: life.clock,
      state,
      source: source as unknown as ConfigSource,
      control,
      // It may end while the master still boots; only then is it asked how it is to end.
      onEssentialEnded: () => queueMicrotask(() => void this.quit(new AbortController().signal)),
    });
    oracle.booted(loaded.config, disk, control.inheritance);
    booted(control.inheritance);
    this.#master = master;
    master.boot(loaded.rejected);
    if (loaded.rejected.length === 0) await source.markGood();
  }

  async #openState(): Promise<State> {
    const { life, disk, oracle, bootId } = this.#parts;
    const journal = new SimulatedJournal(life, disk, (end) => oracle.ends.writtenDown(end));
    const memory = await Memory.over(new SimulatedStore(life, disk), {
      clock: life.clock,
      life: bootId(),
      onWarning: ({ message }) => oracle.fail('I2', message),
      before: () => journal.flush(),
    });
    const events = new EventLog(journal as unknown as Archive, life.clock);
    return { memory, events, trouble: null, close: () => memory.close() };
  }

  async #joinShim(): Promise<ShimConnection> {
    const { life, random, weather, connect, startShim } = this.#parts;
    const there = connect();
    if (there !== null) {
      try {
        return await ShimConnection.over(there);
      } catch {
        // It died in this moment.
      }
    }
    await life.pause(random.upTo(SHIM_BOOT_MS));
    if (random.chance(weather().shimFailsToStart)) throw new Error('the shim does not start');
    startShim();
    const fresh = connect();
    if (fresh === null) throw new Error('the shim ended at once');
    return ShimConnection.over(fresh);
  }

  async #joinShimAgain(): Promise<ShimConnection> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#joinShim();
      } catch (error) {
        if (tries === SHIM_TRIES) throw error;
        await this.#parts.life.pause(SHIM_PAUSE_MS);
      }
    }
  }

  /** Puts an ear at what the control is asked for. */
  #listen(control: ShimProcessControl): void {
    const { spawn } = control;
    control.spawn = (spec) => {
      this.#whileAlive(() => this.#parts.oracle.spawning(spec.worker, spec.id));
      return spawn.call(control, spec);
    };
  }

  #whileAlive(tell: () => void): void {
    if (!this.#parts.life.isOver) tell();
  }
}

/** Output is not simulated. */
const NO_PIPES = { hold: () => {}, release: () => {}, releaseAll: () => {} } as unknown as PipeKeeper;
