import type { ReloadResult } from '../api/contract/master.ts';
import { API_VERSION } from '../api/contract/version.ts';
import type { Configuration } from '../config/definition.ts';
import { diffConfigurations } from '../config/diff.ts';
import { HsuError, toHsuError } from '../shared/errors.ts';
import { type ApplyParts, applyConfiguration } from './apply.ts';
import type { ConfigSource } from './config-source.ts';
import type { Memory } from './memory.ts';

export interface ReloaderParts extends ApplyParts {
  readonly source: ConfigSource;
  readonly memory: Pick<Memory, 'revisionOf' | 'flush'>;
  /** A file was applied, whether anything had changed or not. */
  readonly onApplied?: (config: Configuration) => Promise<void> | undefined;
  readonly onRejected?: () => void;
}

/** Which configuration runs, and how the file becomes it. */
export class Reloader {
  readonly #parts: ReloaderParts;
  #config: Configuration;
  #revision: number;
  #error: string | null = null;
  /** Workers that the file says something else about than what runs, while reload is manual. */
  #pending: ReadonlySet<string> = new Set();
  /** The reload that has not read the file yet; whoever asks now shares it. */
  #nextReload: Promise<ReloadResult> | null = null;
  /** Settled when the file that was read last has been applied. */
  #applied: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(config: Configuration, parts: ReloaderParts) {
    this.#config = config;
    this.#parts = parts;
    this.#revision = parts.memory.revisionOf(parts.source.fingerprint, true);
  }

  /** What runs. */
  get config(): Configuration {
    return this.#config;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Why the file is not what runs; null when it is, or is merely waiting for a manual reload. */
  get error(): string | null {
    return this.#error;
  }

  /** True when the file says something else about this worker. */
  isPending(worker: string): boolean {
    return this.#pending.has(worker);
  }

  /** No reload any more: the master is shutting down. */
  close(): void {
    this.#isClosed = true;
  }

  /**
   * Applies the file as it is now. All who ask before the file is read share one reload (A118); one that is asked for
   * later reads it again, because what was read may be older than what the caller has written.
   */
  reload(): Promise<ReloadResult> {
    if (this.#nextReload !== null) return this.#nextReload;
    const turn = this.#applied.then(() => {
      this.#nextReload = null;
      return this.#applyFile();
    });
    this.#applied = turn.then(
      () => {},
      () => {},
    );
    this.#nextReload = turn.then(async ({ result, finished }) => {
      await finished;
      return result;
    });
    return this.#nextReload;
  }

  /** The file has changed: applied by itself, or only looked at when reload is manual. Never rejects. */
  async noticeFileChange(): Promise<void> {
    try {
      if (this.#isClosed) return;
      if (this.#config.master.reload === 'auto') await this.reload();
      else await this.#lookAtFile();
    } catch (error) {
      if (!this.#isClosed) this.rejected([toHsuError(error).message]);
    }
  }

  async #lookAtFile(): Promise<void> {
    const loaded = await this.#parts.source.loadForReload();
    if ('findings' in loaded) {
      this.rejected(loaded.findings);
      return;
    }
    this.#error = null;
    const diff = diffConfigurations(this.#config, loaded.config);
    this.#pending = new Set([...diff.removed, ...diff.changed.map(({ name }) => name)]);
    const count = this.#pending.size + diff.added.length;
    if (count > 0)
      this.#note('changed', `the file changes ${count} workers; apply it with: hsu-master-cli reload`);
  }

  /** Reads and applies the file; what takes its time, the end of removed workers, is left to `finished`. */
  async #applyFile(): Promise<{ readonly result: ReloadResult; readonly finished: Promise<void> }> {
    const { source, fleet, dependencies, starts, groups, desired, events } = this.#parts;
    const loaded = await source.loadForReload();
    if (this.#isClosed) {
      throw new HsuError('failed_precondition', 'cannot reload: the master is shutting down');
    }
    if ('findings' in loaded) {
      this.rejected(loaded.findings);
      const nothing = { added: [], removed: [], changed: [], unchanged: 0 };
      return { result: this.#reloadResult(false, nothing, loaded.findings), finished: Promise.resolve() };
    }
    const before = this.#config;
    this.#config = loaded.config;
    this.#error = null;
    this.#pending = new Set();
    const { diff, finished } = applyConfiguration(before, loaded.config, {
      fleet,
      dependencies,
      starts,
      groups,
      desired,
      events,
    });
    const touched = diff.added.length + diff.removed.length + diff.changed.length + diff.master.length;
    this.#revision = this.#parts.memory.revisionOf(source.fingerprint, touched > 0);
    await source.markGood().catch((error: unknown) => this.#noteUnsaved(error));
    // A number that was told is not given to another configuration, whatever happens to this master next.
    await this.#parts.memory.flush();
    await this.#parts.onApplied?.(loaded.config);
    const result = {
      added: diff.added,
      removed: diff.removed,
      changed: diff.changed.map(({ name }) => name),
      unchanged: diff.unchanged.length,
    };
    this.#note(
      'reloaded',
      touched === 0
        ? 'the configuration is unchanged'
        : `configuration revision ${this.#revision}: ${result.added.length} added, ${result.removed.length} removed, ` +
            `${result.changed.length} changed, ${result.unchanged} unchanged`,
    );
    return { result: this.#reloadResult(true, result, []), finished };
  }

  #reloadResult(
    ok: boolean,
    what: Pick<ReloadResult, 'added' | 'removed' | 'changed' | 'unchanged'>,
    findings: readonly string[],
  ): ReloadResult {
    return { apiVersion: API_VERSION, kind: 'ReloadResult', ok, revision: this.#revision, ...what, findings };
  }

  /** The file was refused: remembered for `status`, and told. Nothing has changed (I8). */
  rejected(findings: readonly string[]): void {
    this.#error = findings.join('\n');
    this.#parts.onRejected?.();
    this.#note('rejected', `the configuration is invalid and was not applied:\n${this.#error}`);
  }

  #noteUnsaved(error: unknown): void {
    this.#note('not-saved', `the last good configuration cannot be saved: ${toHsuError(error).message}`);
  }

  #note(reason: string, message: string): void {
    this.#parts.events.note('config', reason, message);
  }
}
