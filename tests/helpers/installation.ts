import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Copies what is built into this folder, as another version. */
export function installVersion(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const { version: own } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const name of ['master', 'shim', 'cli']) {
    const file = join(folder, 'dist', `${name}.cjs`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`"${own}"`, `"${version}"`));
  }
}

/** Puts a program into the place of an installed one. */
export function replaceProgram(path: string, script: string): void {
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}

/** Builds the sources of a commit into this folder. Throws when git does not have it. */
export function buildCommit(folder: string, commit: string): void {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'pipe' });
}

/** The commit this name stands for; null where git or the history does not have it, as in a shallow checkout. */
export function commitOf(name: string): string | null {
  try {
    const found = execFileSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return found.trim();
  } catch {
    return null;
  }
}
