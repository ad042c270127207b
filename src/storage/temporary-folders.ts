import { chownSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../shared/fingerprint.ts';

/**
 * Folders for temporary files, one for each run of a worker. They lie where its temporary files would be anyway, under names that
 * nobody can foresee and that tell whose they are: what a run has left is found again by a later master.
 */
export class TemporaryFolders {
  readonly parent: string;
  readonly #prefix: string;

  /**
   * @param runDir of this master: several may be on a host
   * @param parent where the folders are
   */
  constructor(runDir: string, parent: string = tmpdir()) {
    this.parent = parent;
    this.#prefix = `hsu-${fingerprint(runDir).slice(0, 8)}-`;
  }

  /** Where the folder of a run is, or was. */
  pathOf(incarnation: string): string {
    return join(this.parent, `${this.#prefix}${incarnation}`);
  }

  /** Makes the folder of a run, for the user who will run. Throws system errors. */
  make(incarnation: string, user: { readonly uid: number; readonly gid: number } | null): string {
    const path = this.pathOf(incarnation);
    mkdirSync(path, { mode: 0o700 });
    if (user !== null) chownSync(path, user.uid, user.gid);
    return path;
  }

  /** Runs whose folders are there. */
  found(): readonly string[] {
    return namesIn(this.parent)
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length));
  }
}

/** Where nobody may look nothing of ours is. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
