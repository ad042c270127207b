import { basename, dirname } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** Editors write in bursts; a change counts when the file has been quiet this long. */
const QUIET_MS = 150;

/**
 * Calls back when the configuration file has changed. The folder is watched, not the file: editors replace it by
 * rename, and configuration management by symbolic link. The caller ends the watch with `close`.
 */
export function watchConfig(file: string, changed: () => void): { close(): Promise<void> } {
  const name = basename(file);
  let timer: NodeJS.Timeout | null = null;
  const watcher: FSWatcher = watch(dirname(file), {
    depth: 0,
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && basename(path) !== name,
  });
  watcher.on('all', (_event, path) => {
    if (basename(path) !== name) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  return {
    async close() {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
    },
  };
}
