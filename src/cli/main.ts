/** Entry of `hsu-master-cli`. Nothing else is loaded before the version of Node is known to be good. */
const OLDEST_NODE: readonly [number, number] = [24, 15];

function isNodeTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

async function main(): Promise<void> {
  if (isNodeTooOld(process.versions.node)) {
    process.stderr.write(
      `error: hsu-master-cli needs Node ${OLDEST_NODE.join('.')} or newer, this is ${process.version}\n`,
    );
    process.exit(1);
  }
  // Whoever reads stdout may stop reading at any time; that is no error of ours.
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', loseTalk);
  const { run } = await import('./run.ts');
  const code = await run(process.argv.slice(2), (exitCode) => process.exit(exitCode));
  process.stdout.write('', () => process.exit(code));
}

/** Talk that nobody reads is no reason to leave the work undone. */
function loseTalk(): void {}

function endQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}

void main();
