import { Command, Option } from 'commander';
import { isHsuError, toHsuError } from '../../shared/errors.ts';
import { resolvePlaces } from '../../shared/places.ts';
import { VERSION } from '../../shared/version.ts';
import { run } from './run.ts';

/** `hsu-master`: the daemon's program. */
async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('hsu-master')
    .description('Keeps native programs running from a YAML file.')
    .version(VERSION)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  program
    .command('run')
    .description(
      'run a master in the foreground; SIGTERM or Ctrl-C stops all workers, a second one kills them',
    )
    .requiredOption('-c, --config <file>', 'the configuration file')
    .option('--state-dir <dir>', 'what survives a reboot (HSU_STATE_DIR)')
    .option('--run-dir <dir>', 'sockets and pipes (HSU_RUN_DIR)')
    .option('--log-dir <dir>', 'logs of the workers (HSU_LOG_DIR)')
    .option('--socket <path>', 'the API socket (HSU_SOCKET; default <run-dir>/api.sock)')
    .addOption(new Option('--live', 'show a status table that follows what happens, instead of the log'))
    .addHelpText(
      'after',
      '\nExamples:\n  hsu-master run -c fleet.yaml\n  hsu-master run -c fleet.yaml --state-dir ./s --run-dir ./r --log-dir ./l\n' +
        '\nExit codes: 0 ended as asked; the exit code of an essential worker that ended; 1 an error; 2 wrong usage.',
    )
    .action(async (options: RunFlags) => {
      process.exitCode = await run({
        config: options.config,
        places: resolvePlaces(options),
        live: options.live === true,
      });
    });
  await program.parseAsync(argv);
}

interface RunFlags {
  readonly config: string;
  readonly stateDir?: string;
  readonly runDir?: string;
  readonly logDir?: string;
  readonly socket?: string;
  readonly live?: boolean;
}

function report(thrown: unknown): number {
  const error = toHsuError(thrown);
  process.stderr.write(`error: ${error.message}\n`);
  if (error.hint !== undefined) process.stderr.write(`hint: ${error.hint}\n`);
  if (!isHsuError(thrown) && error.kind === 'internal' && process.env['HSU_DEBUG'] !== undefined) {
    process.stderr.write(`${(thrown as Error).stack ?? ''}\n`);
  }
  return error.kind === 'conflict' ? 1 : error.exitCode;
}

process.title = 'hsu-master';
// A terminal or pipe that was closed is no reason to stop supervising.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
main(process.argv).then(
  () => process.exit(),
  (thrown: unknown) => process.exit(report(thrown)),
);
