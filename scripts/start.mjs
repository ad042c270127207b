// `npm start`: the demo, in the foreground, with directories of its own below .hsu/.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}/dist/master.cjs`)) await import('./build.mjs');

const places = ['state', 'run', 'log'].flatMap((name) => [`--${name}-dir`, `${root}/.hsu/${name}`]);
const master = spawn(
  `${root}/bin/hsu-master`,
  ['run', '-c', `${root}/config/demo.yaml`, '--live', ...places],
  {
    stdio: 'inherit',
  },
);
// The terminal sends Ctrl-C to the whole group; the master decides when all has ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!process.stdin.isTTY) master.kill(signal);
  });
}
master.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
