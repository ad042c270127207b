import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fleet, FleetWorker } from '../fleet.ts';
import { type PackagedPrograms, unpackedPackage } from './debian-packages.ts';
import type { Peer, Setup, Workshop } from './peer.ts';

/** supervisord, run in the foreground by the system's Python. */
export async function createSupervisord(workshop: Workshop): Promise<Peer> {
  const programs = await unpackedPackage('supervisor', 'supervisord', workshop);
  return {
    name: 'supervisord',
    version: programs.version,
    logFormats: ['raw'],
    configure: async (fleet) => configure(fleet, programs),
  };
}

function configure(fleet: Fleet, programs: PackagedPrograms): Setup {
  const file = join(fleet.dir, 'supervisord.conf');
  writeFileSync(
    file,
    [daemonSection(fleet.dir), ...fleet.workers.map((w) => programSection(w, fleet))].join('\n'),
  );
  const env: Record<string, string> =
    programs.root === '/' ? {} : { PYTHONPATH: join(programs.root, 'usr/lib/python3/dist-packages') };
  return {
    launch: { argv: [join(programs.bin, 'supervisord'), '-n', '-c', file], env },
    daemonizes: false,
    stop: 'SIGTERM',
    status: { argv: [join(programs.bin, 'supervisorctl'), '-c', file, 'status'], env },
    logFiles: (worker) => [logFile(worker, fleet)],
  };
}

function daemonSection(dir: string): string {
  return `[supervisord]
logfile=${join(dir, 'supervisord.log')}
pidfile=${join(dir, 'supervisord.pid')}
childlogdir=${dir}
minfds=8192

[unix_http_server]
file=${join(dir, 'supervisor.sock')}

[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface

[supervisorctl]
serverurl=unix://${join(dir, 'supervisor.sock')}
`;
}

/** `startsecs=0`: no start counts as failed, so each crash is answered by a restart at once. */
function programSection(worker: FleetWorker, fleet: Fleet): string {
  return `[program:${worker.name}]
command=${worker.argv.join(' ')}
autorestart=true
startsecs=0
stdout_logfile=${fleet.logs === 'none' ? 'NONE' : logFile(worker, fleet)}
stdout_logfile_maxbytes=0
stderr_logfile=NONE
`;
}

function logFile(worker: FleetWorker, fleet: Fleet): string {
  return join(fleet.logDir, `${worker.name}.log`);
}
