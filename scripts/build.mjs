// Bundles the programs and their parts into dist/. Run by `npm ci` (prepare), before tests, by `npm start` when dist is missing,
// and by hand: `node scripts/build.mjs [master|shim|disk|cli …]`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

const programs = {
  master: 'src/cli/daemon/main.ts',
  shim: 'src/shim/main.ts',
  disk: 'src/storage/thread.ts',
  cli: 'src/cli/main.ts',
  'cli-validate': 'src/cli/commands/validate.ts',
  'cli-doctor': 'src/cli/commands/doctor.ts',
  'cli-yaml': 'src/cli/yaml-document.ts',
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  minifySyntax: true,
  legalComments: 'eof',
  logLevel: 'warning',
  // Native code is loaded at run time, where it exists.
  external: ['koffi'],
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { __HSU_VERSION__: JSON.stringify(version), 'import.meta.url': '__bundleUrl' },
};

// Rarely used and large parts of the CLI are files of their own: every start of `status` would have to parse them too.
const CLI_PARTS = {
  'commands/validate.ts': 'cli-validate',
  'commands/doctor.ts': 'cli-doctor',
  'yaml-document.ts': 'cli-yaml',
};

const cliParts = {
  name: 'cli-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const part = Object.keys(CLI_PARTS).find((file) => path.endsWith(`/${file}`));
      return kind === 'dynamic-import' && part !== undefined
        ? { path: `./${CLI_PARTS[part]}.cjs`, external: true }
        : undefined;
    });
  },
};

const wanted = process.argv.slice(2);
await Promise.all(
  Object.entries(programs)
    .filter(
      ([name]) => wanted.length === 0 || wanted.some((one) => name === one || name.startsWith(`${one}-`)),
    )
    .map(([name, entry]) =>
      build({ ...common, plugins: [cliParts], entryPoints: [entry], outfile: `dist/${name}.cjs` }),
    ),
);

// The command line starts for every question, so it finds its code compiled: a tenth of its time. Should it later run on
// another Node than this one, that one compiles for itself.
const cache = `${root}/dist/cache`;
rmSync(cache, { recursive: true, force: true });
if (existsSync(`${root}/dist/cli.cjs`)) {
  spawnSync(process.execPath, [`${root}/dist/cli.cjs`, 'status', '--socket', `${cache}/none`], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    stdio: 'ignore',
  });
}
