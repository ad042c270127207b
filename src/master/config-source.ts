import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Configuration, Finding } from '../config/definition.ts';
import { formatFinding } from '../config/format-finding.ts';
import { loadConfigBytes } from '../config/load.ts';
import { replaceFile } from '../shared/durable-file.ts';
import { HsuError } from '../shared/errors.ts';

/** A configuration that may run, and what is to be said about it. */
export interface Loaded {
  readonly config: Configuration;
  readonly warnings: readonly Finding[];
  /** Set when the file itself is invalid and the last good one is used instead (I8): its findings. */
  readonly rejected: readonly string[];
}

/** When a file that was changed is whole. */
export interface FileRest {
  /** It has not been changed for this long. */
  readonly ms: number;
  /** Waits before another look. */
  readonly pause: () => Promise<unknown>;
}

const REST: FileRest = { ms: 50, pause: () => setTimeout(50) };
const REST_TRIES = 20;

/**
 * Reads the configuration file, and keeps a copy of the last one that was good. A file that is invalid never changes
 * anything that runs, and does not keep a master from starting when there was a good one before.
 */
export class ConfigSource {
  readonly file: string;
  readonly #lastGood: string;
  readonly #rest: FileRest;
  /** The newest load that was good, as it was read. */
  #good: Buffer | null = null;
  /** What the last good file holds; null when it is not known. */
  #saved: Buffer | null = null;
  #fingerprint = '';

  constructor(file: string, stateDir: string, rest = REST) {
    this.file = file;
    this.#rest = rest;
    this.#lastGood = join(stateDir, 'last-good.yaml');
  }

  /** Of the text that was loaded last and was good, or stands in for it. */
  get fingerprint(): string {
    return this.#fingerprint;
  }

  /** For a boot: the file, or the last good one. Throws HsuError `validation` or `io` when neither can be had. */
  async loadForBoot(): Promise<Loaded> {
    const loaded = await this.loadForReload();
    if ('config' in loaded) return loaded;
    const rejected = loaded.findings;
    const fallback = await this.#loadLastGood();
    if (fallback === null) throw invalid(this.file, rejected);
    return { config: fallback, warnings: [], rejected };
  }

  /** For a reload: the file or its findings, never anything else. */
  async loadForReload(): Promise<Loaded | { readonly findings: readonly string[] }> {
    const bytes = await this.#read();
    const result = loadConfigBytes(bytes, this.file);
    if (!result.ok) return { findings: result.findings.map(formatFinding) };
    this.#good = bytes;
    this.#fingerprint = fingerprintOf(bytes);
    return { config: result.config, warnings: result.warnings, rejected: [] };
  }

  /** Keeps the newest good load for a later boot. Call after it was applied. Rejects with the system's error. */
  async markGood(): Promise<void> {
    if (this.#good === null) return;
    const header = Buffer.from(`${JSON.stringify({ file: this.file })}\n`);
    const content = Buffer.concat([header, this.#good]);
    this.#saved ??= await readFile(this.#lastGood).catch(() => null);
    if (this.#saved?.equals(content)) return;
    this.#saved = null;
    await replaceFile(this.#lastGood, content, 0o600);
    this.#saved = content;
  }

  /** Who saves in place empties the file first, and may write it in pieces: what was just changed is read until it rests. */
  async #read(): Promise<Buffer> {
    let bytes = await this.#readOnce();
    for (let tries = 0; tries < REST_TRIES && (await this.#wasJustChanged()); tries++) {
      await this.#rest.pause();
      const again = await this.#readOnce();
      if (again.equals(bytes)) return again;
      bytes = again;
    }
    return bytes;
  }

  async #wasJustChanged(): Promise<boolean> {
    const { mtimeMs } = await stat(this.file).catch(() => ({ mtimeMs: 0 }));
    return Math.abs(Date.now() - mtimeMs) < this.#rest.ms;
  }

  async #readOnce(): Promise<Buffer> {
    try {
      return await readFile(this.file);
    } catch (error) {
      throw new HsuError('io', `cannot read ${this.file}: ${(error as Error).message}`, {
        hint: 'name the configuration file with -c FILE',
        cause: error,
      });
    }
  }

  /** The first line says which file it was: another configuration's good state is no substitute for this one. */
  async #loadLastGood(): Promise<Configuration | null> {
    try {
      const saved = await readFile(this.#lastGood);
      const end = saved.indexOf('\n');
      const { file } = JSON.parse(saved.toString('utf8', 0, end)) as { file?: string };
      if (file !== this.file) return null;
      const bytes = saved.subarray(end + 1);
      const result = loadConfigBytes(bytes, this.file);
      if (!result.ok) return null;
      this.#fingerprint = fingerprintOf(bytes);
      return result.config;
    } catch {
      return null;
    }
  }
}

function fingerprintOf(bytes: Buffer): string {
  return `${crc32(bytes).toString(36)}-${bytes.length.toString(36)}`;
}

function invalid(file: string, findings: readonly string[]): HsuError {
  const count = findings.length === 1 ? 'one error' : `${findings.length} errors`;
  return new HsuError('validation', `${file} has ${count}:\n${findings.join('\n')}`, {
    hint: `correct the file and check it with: hsu-master-cli validate ${file}`,
  });
}
