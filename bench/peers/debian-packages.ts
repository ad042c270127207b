import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun, runCommand } from '../system/command.ts';
import { Unavailable, type Workshop } from './peer.ts';

/** Where the programs of a package are. */
export interface PackagedPrograms {
  /** Directory with the executables. */
  readonly bin: string;
  /** `/` when installed, else the directory the package was unpacked into. */
  readonly root: string;
  readonly version: string;
}

/**
 * The programs of a Debian package: those of the system when it has them, else the package unpacked, not installed,
 * into the workshop. So no service is enabled, nothing is started and no root is needed.
 */
export async function unpackedPackage(
  name: string,
  program: string,
  workshop: Workshop,
): Promise<PackagedPrograms> {
  const installed = findOnPath(program);
  if (installed !== undefined) return { bin: installed, root: '/', version: await versionOf(name, '/') };
  const root = join(workshop.toolsDir, name);
  const bin = join(root, 'usr', 'bin');
  if (!existsSync(join(bin, program))) await unpack(name, root, workshop);
  return { bin, root, version: await versionOf(name, root) };
}

/**
 * The programs of a Debian package that only works where it was built for, so it is installed. Meant for packages
 * that bring no service.
 */
export async function installedPackage(
  name: string,
  program: string,
  workshop: Workshop,
): Promise<PackagedPrograms> {
  if (findOnPath(program) === undefined) await install(name, workshop);
  const bin = findOnPath(program);
  if (bin === undefined) throw new Unavailable(`${program} is not on the PATH although ${name} is installed`);
  return { bin, root: '/', version: await versionOf(name, '/') };
}

async function unpack(name: string, root: string, workshop: Workshop): Promise<void> {
  if (!workshop.mayInstall) throw new Unavailable(`${name} is not installed and --no-install was given`);
  if (findOnPath('apt-get') === undefined)
    throw new Unavailable(`${name} is not installed and there is no apt-get`);
  const download = join(workshop.toolsDir, `${name}.download`);
  mkdirSync(download, { recursive: true });
  try {
    await mustRun({ argv: ['sh', '-c', 'cd "$1" && apt-get download "$2"', 'sh', download, name] });
    for (const file of readdirSync(download)) {
      await mustRun({ argv: ['dpkg-deb', '-x', join(download, file), root] });
    }
  } catch (error) {
    throw new Unavailable(
      `${name} is not installed and could not be downloaded: ${(error as Error).message}`,
    );
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
  workshop.say(`unpacked the Debian package ${name} into ${root}; nothing was installed`);
}

async function install(name: string, workshop: Workshop): Promise<void> {
  if (!workshop.mayInstall) throw new Unavailable(`${name} is not installed and --no-install was given`);
  if (process.getuid?.() !== 0) {
    throw new Unavailable(
      `${name} is not installed; install it with: apt-get install --no-install-recommends ${name}`,
    );
  }
  const argv = ['apt-get', 'install', '-y', '--no-install-recommends', name];
  try {
    await mustRun({ argv, env: { DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    throw new Unavailable(`${name} is not installed and apt-get failed: ${(error as Error).message}`);
  }
  workshop.say(`installed the Debian package ${name} (${argv.join(' ')})`);
}

function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '').split(delimiter).find((dir) => {
    try {
      accessSync(join(dir, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function versionOf(name: string, root: string): Promise<string> {
  const argv = root === '/' ? ['dpkg', '-s', name] : ['apt-cache', 'show', '--no-all-versions', name];
  return /^Version: (\S+)$/m.exec((await runCommand({ argv })).stdout)?.[1] ?? 'of unknown version';
}
