import type { Configuration } from '../../src/config/definition.ts';
import type { ConfigSource, Loaded } from '../../src/master/config-source.ts';
import { HsuError } from '../../src/shared/errors.ts';
import type { Disk } from './disk.ts';
import type { Life } from './life.ts';

/** Says what src/master/config-source.ts says, and reads from the simulated disk. */
export class SimulatedConfigSource implements Pick<ConfigSource, keyof ConfigSource> {
  readonly file = '/fleet.yaml';
  readonly #life: Life;
  readonly #disk: Disk;
  readonly #readMs: () => number;
  /** A configuration is about to be applied; null: the file was refused. */
  readonly #handedOut: (config: Configuration | null) => void;
  #good: Configuration | null = null;

  constructor(
    life: Life,
    disk: Disk,
    readMs: () => number,
    handedOut: (config: Configuration | null) => void,
  ) {
    this.#life = life;
    this.#disk = disk;
    this.#readMs = readMs;
    this.#handedOut = handedOut;
  }

  /** A definition is never changed, so it stands for itself. */
  get fingerprint(): string {
    return JSON.stringify(this.#good ?? this.#disk.lastGood);
  }

  async loadForBoot(): Promise<Loaded> {
    const loaded = await this.#load();
    if ('config' in loaded) return loaded;
    const { lastGood } = this.#disk;
    if (lastGood === null) throw new HsuError('validation', 'the file is invalid, and there was none before');
    return { config: lastGood, warnings: [], rejected: loaded.findings };
  }

  async loadForReload(): Promise<Loaded | { readonly findings: readonly string[] }> {
    const loaded = await this.#load();
    this.#handedOut('config' in loaded ? loaded.config : null);
    return loaded;
  }

  async markGood(): Promise<void> {
    const good = this.#good;
    if (good === null) return;
    await this.#life.write(() => {
      this.#disk.lastGood = good;
    });
  }

  async #load(): Promise<Loaded | { readonly findings: readonly string[] }> {
    await this.#life.pause(this.#readMs());
    const { file } = this.#disk;
    if (!file.ok) return { findings: [file.finding] };
    this.#good = file.config;
    return { config: file.config, warnings: [], rejected: [] };
  }
}
