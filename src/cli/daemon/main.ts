import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { ConfigSource } from '../../master/config-source.ts';
import { HsuError, isHsuError, toHsuError } from '../../shared/errors.ts';
import { resolvePlaces } from '../../shared/places.ts';
import { VERSION } from '../../shared/version.ts';
import { stopDaemon, upgradeDaemon } from './control.ts';
import { endProcess } from './end-process.ts';
import { run } from './run.ts';
import { checkShimProtocol } from './successor.ts';

/** `hsu-master`: the daemon's program. */
async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('hsu-master')
    .description('Keeps native programs running from a YAML file.')
    .version(VERSION)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  program
    .command('run')
    .argument('[file]', 'the configuration file')
    .description(
      'run a master in the foreground; SIGTERM or Ctrl-C stops all workers, a second one kills them',
    )
    .option('-c, --config <file>', 'the same')
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
    .action(async (file: string | undefined, options: RunFlags) => {
      const places = resolvePlaces(options);
      const config = configFileOf(file, options.config);
      const { code, successor, isHeld } = await run({ config, places, live: options.live === true });
      // The same process goes on, so that whoever supervises it, or waits for it, notices nothing.
      if (successor !== null) process.execve?.(successor.file, [...successor.argv], process.env);
      if (isHeld) endProcess(code);
      process.exitCode = code;
    });
  addDaemonCommands(program);
  await program.parseAsync(argv);
}

/** What is asked of a daemon that runs. */
function addDaemonCommands(program: Command): void {
  const daemon = program.command('daemon').description('end or replace the daemon that runs');
  const withPlace = (command: Command): Command =>
    command
      .option('--run-dir <dir>', 'where its socket is (HSU_RUN_DIR)')
      .option('--socket <path>', 'its API socket (HSU_SOCKET; default <run-dir>/api.sock)');
  withPlace(daemon.command('stop'))
    .description('stop all workers and end the daemon')
    .option(
      '--leave-workers',
      'end the daemon and its shim alone: workers run on, and the next run takes them over',
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 something could not be stopped; 5 no daemon there; 6 permission denied.',
    )
    .action(async (options: PlaceFlags & { readonly leaveWorkers?: boolean }) => {
      process.exitCode = await stopDaemon(resolvePlaces(options).socket, options.leaveWorkers === true);
    });
  withPlace(daemon.command('upgrade'))
    .description(
      'let the version that is installed now take the place of the daemon that runs; no worker notices',
    )
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 it cannot take over, and nothing has changed; 5 no daemon there; 6 permission denied.',
    )
    .action((options: PlaceFlags) => upgradeDaemon(resolvePlaces(options).socket));
  daemon
    .command('check')
    .description(
      'say whether this version could take over: it accepts the configuration and speaks with the shim',
    )
    .requiredOption('-c, --config <file>', 'the configuration file')
    .option('--shim-protocol <range>', 'the versions of the protocol that the running shim speaks, as 1-2')
    .action(async ({ config, shimProtocol }: { readonly config: string; readonly shimProtocol?: string }) => {
      if (shimProtocol !== undefined) checkShimProtocol(shimProtocol);
      const loaded = await new ConfigSource(resolve(config), '').loadForReload();
      if ('findings' in loaded) throw new HsuError('validation', loaded.findings.join('\n'));
      process.stdout.write(`${VERSION}\n`);
    });
}

interface PlaceFlags {
  readonly runDir?: string;
  readonly socket?: string;
}

interface RunFlags {
  readonly config?: string;
  readonly stateDir?: string;
  readonly runDir?: string;
  readonly logDir?: string;
  readonly socket?: string;
  readonly live?: boolean;
}

/** Throws HsuError "usage" unless exactly one file was given. */
function configFileOf(file: string | undefined, option: string | undefined): string {
  const given = [file, option].filter((one) => one !== undefined);
  const [config] = given;
  if (config !== undefined && given.length === 1) return config;
  const problem =
    config === undefined ? 'no configuration file was given' : 'two configuration files were given';
  throw new HsuError('usage', problem, { hint: 'hsu-master run -c fleet.yaml' });
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
