import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfigFile } from '../../../src/config/load.ts';
import { findingsOf, rawFindingsOf, workerText } from './loading.ts';

const RUN = 'run: sleep 5\n';

/** Text of a worker, what is found in it, and a part of the hint. Lines count from 3, columns from 5. */
const WORKER_CASES: readonly [string, string, string, string | undefined][] = [
  [
    'an unknown key (A121)',
    `${RUN}restart_polcy: always`,
    '4:5 workers[0].restart_polcy: unknown key "restart_polcy"',
    '"restart_policy"',
  ],
  [
    'a wrong type (A121)',
    `${RUN}enabled: 7`,
    '4:14 workers[0].enabled: expected true or false, got 7',
    undefined,
  ],
  [
    'yes for true',
    `${RUN}oneshot: yes`,
    '4:14 workers[0].oneshot: expected true or false, got "yes"',
    'write true',
  ],
  [
    'an unknown choice',
    `${RUN}restart_policy: allways`,
    '4:21 workers[0].restart_policy: expected one of always, on-failure, never, unless-stopped, got "allways"',
    '"always"',
  ],
  [
    'a duration without a unit',
    `${RUN}start_seconds: 20`,
    '4:20 workers[0].start_seconds: expected a duration such as 250ms, 20s or 1h30m, got 20',
    'write 20s or 20ms',
  ],
  [
    'a quoted duration without a unit',
    `${RUN}start_seconds: "20"`,
    '4:20 workers[0].start_seconds: expected a duration such as 250ms, 20s or 1h30m, got "20"',
    'write 20s or 20ms',
  ],
  [
    'a negative duration',
    `${RUN}start_seconds: -5s`,
    '4:20 workers[0].start_seconds: expected a duration such as 250ms, 20s or 1h30m, got "-5s"',
    'negative',
  ],
  [
    'an unknown unit of time',
    `${RUN}start_seconds: 3w`,
    '4:20 workers[0].start_seconds: expected a duration such as 250ms, 20s or 1h30m, got "3w"',
    'ns us ms s m h d',
  ],
  [
    'an unknown unit of size (A094)',
    `${RUN}logs: {max_size: 10XB}`,
    '4:22 workers[0].logs.max_size: expected a size such as 4096, 512K, 10MiB or 1GB, got "10XB"',
    'KiB',
  ],
  [
    'a log without size',
    `${RUN}logs: {max_size: 0}`,
    '4:22 workers[0].logs.max_size: a log of size 0 would be rotated at every line',
    undefined,
  ],
  [
    'a quoted number',
    `${RUN}nice: "5"`,
    '4:11 workers[0].nice: expected a whole number from -20 to 19, got "5"',
    'write 5 without quotes',
  ],
  [
    'a number out of range',
    `${RUN}oom_score_adj: 2000`,
    '4:20 workers[0].oom_score_adj: expected a whole number from -1000 to 1000, got 2000',
    undefined,
  ],
  [
    'a umask that is not octal',
    `${RUN}umask: 089`,
    '4:12 workers[0].umask: expected an octal mask such as "027", got "089"',
    undefined,
  ],
  [
    'an object as env value (A110)',
    `${RUN}env: {A: {b: 1}}`,
    '4:14 workers[0].env.A: expected text, got a map',
    undefined,
  ],
  [
    'a list as env value (A110)',
    `${RUN}env: {A: [1]}`,
    '4:14 workers[0].env.A: expected text, got a list',
    undefined,
  ],
  [
    'null as env value (A110)',
    `${RUN}env: {A: null}`,
    '4:14 workers[0].env.A: has no value; expected text',
    'write ""',
  ],
  [
    'an empty env value that is not "" (A110)',
    `${RUN}env:\n  A:`,
    '5:7 workers[0].env.A: has no value; expected text',
    'write ""',
  ],
  [
    'a bad variable name',
    `${RUN}env: {1A: x}`,
    '4:11 workers[0].env.1A: expected a variable name, got "1A"',
    undefined,
  ],
  [
    'an env item without =',
    `${RUN}env: [A]`,
    '4:11 workers[0].env[0]: expected KEY=VALUE, got "A"',
    undefined,
  ],
  [
    'a variable of the master',
    `${RUN}env: {HSU_WORKER: x}`,
    '4:11 workers[0].env.HSU_WORKER: HSU_WORKER is set by the master itself',
    'remove it',
  ],
  [
    'a NUL byte in an argument',
    'run: [sleep, "a\\0b"]',
    '3:18 workers[0].run[1]: expected text, got "a\\u0000b"',
    undefined,
  ],
  ['an empty command (A001)', 'run: ""', '3:10 workers[0].run: not a command: it is empty', undefined],
  ['a blank command (A001)', 'run: "  "', '3:10 workers[0].run: not a command: it is empty', undefined],
  [
    'an unbalanced quote (A001)',
    `run: "node 'x"`,
    "3:10 workers[0].run: not a command: the ' at character 6 is never closed",
    undefined,
  ],
  ['an empty list as command (A001)', 'run: []', '3:5 workers[0].run: must not be empty', undefined],
  [
    'a blank program (A001)',
    'run: [" ", x]',
    '3:11 workers[0].run[0]: the name of the program is empty',
    undefined,
  ],
  [
    'a shell with a list',
    'run: [sleep, b]\nshell: true',
    '4:5 workers[0].shell: shell: true needs run to be one line',
    'run: "…"',
  ],
  ['nothing to run', 'nice: 3', '2:5 workers[0]: nothing to run', 'run: "…"'],
  [
    'the spelling of another supervisor',
    'command: sleep 5',
    '3:5 workers[0].command: unknown key "command"',
    '"run"',
  ],
  [
    'a key at the wrong place',
    `${RUN}log_level: info`,
    '4:5 workers[0].log_level: unknown key "log_level"',
    'belongs into master',
  ],
  [
    'a hook that does not say when',
    `${RUN}hooks: {exec: ./migrate.sh}`,
    '4:13 workers[0].hooks.exec: unknown key "exec"',
    'say when: {pre_start: {run: …}}',
  ],
  [
    'the word of a check for the command of a hook',
    `${RUN}hooks: {pre_start: {exec: ./migrate.sh}}`,
    '4:25 workers[0].hooks.pre_start.exec: unknown key "exec"',
    'here it is spelled "run"',
  ],
  [
    'the word of a check in a list of hooks',
    `${RUN}hooks: {pre_start: [{exec: ./migrate.sh}]}`,
    '4:26 workers[0].hooks.pre_start[0].exec: unknown key "exec"',
    'here it is spelled "run"',
  ],
  [
    'a key of the map around',
    `${RUN}hooks: {reload: HUP}`,
    '4:13 workers[0].hooks.reload: unknown key "reload"',
    '"reload" belongs into workers[]',
  ],
  [
    'a key of several maps inside',
    `${RUN}signal: HUP`,
    '4:5 workers[0].signal: unknown key "signal"',
    '"signal" belongs into workers[].stop[], workers[].drain or workers[].reload',
  ],
  [
    'a key of many maps elsewhere',
    `${RUN}logs: {http: 8080}`,
    '4:12 workers[0].logs.http: unknown key "http"',
    'known here: mode, format',
  ],
  [
    'a port of a check that takes a URL',
    `${RUN}readiness: {http: {url: "http://a/", port: 80}}`,
    '4:42 workers[0].readiness.http.port: unknown key "port"',
    'known here: url',
  ],
  [
    'an unknown signal',
    `${RUN}stop: [{signal: SIGTREM}]`,
    '4:21 workers[0].stop[0].signal: no signal "SIGTREM"',
    '"SIGTERM"',
  ],
  [
    'a step that does nothing',
    `${RUN}stop: [{wait: 5s}]`,
    '4:12 workers[0].stop[0]: a step of the stop sequence has neither signal nor exec',
    'one of the two',
  ],
  [
    'a step that does two things',
    `${RUN}stop: [{signal: INT, exec: "true"}]`,
    '4:12 workers[0].stop[0]: a step of the stop sequence has both signal and exec',
    'one of the two',
  ],
  [
    'a target for a command',
    `${RUN}stop: [{exec: "true", target: main}]`,
    '4:27 workers[0].stop[0].target: target goes with signal, not with exec',
    'remove it',
  ],
  ['an empty stop sequence', `${RUN}stop: []`, '4:5 workers[0].stop: must not be empty', undefined],
  [
    'a step after the last',
    `${RUN}stop: [{signal: KILL}, {signal: TERM}]`,
    '4:28 warning: workers[0].stop[1]: this step is never reached or has nothing left to do: it follows SIGKILL to the tree',
    'order',
  ],
  [
    'a step after for ever',
    `${RUN}stop: [{signal: TERM, wait: infinity}, {signal: KILL}]`,
    '4:44 warning: workers[0].stop[1]: this step is never reached or has nothing left to do: the step before it waits for ever',
    'order',
  ],
  [
    'a soft limit above the hard one',
    `${RUN}rlimits: {nofile: "5:3"}`,
    '4:23 workers[0].rlimits.nofile: the soft limit 5 is above the hard limit 3',
    'smaller one first',
  ],
  [
    'a unit where there is none',
    `${RUN}rlimits: {nproc: 1K}`,
    '4:22 workers[0].rlimits.nproc: expected a limit such as 65536, 1024:65536 or unlimited, got "1K"',
    'without a unit',
  ],
  [
    'a negative limit',
    `${RUN}rlimits: {nproc: -1}`,
    '4:22 workers[0].rlimits.nproc: expected a limit such as 65536, 1024:65536 or unlimited, got -1',
    undefined,
  ],
  [
    'a oneshot that never ends',
    `${RUN}oneshot: true\nrestart_policy: always`,
    '5:21 workers[0].restart_policy: a oneshot is meant to end; restart_policy always would never let it',
    'leave oneshot out',
  ],
  [
    'an exit code that is both',
    `${RUN}restart: {fatal_exit_codes: [3, 0]}`,
    '4:33 workers[0].restart.fatal_exit_codes: exit code 0 is both success and fatal',
    'take it out',
  ],
  [
    'a signal that is both',
    `${RUN}restart: {fatal_signals: [1], success_signals: [HUP]}`,
    '4:30 workers[0].restart.fatal_signals: SIGHUP is both success and fatal',
    'take it out',
  ],
  [
    'a backoff of zero',
    `${RUN}restart: {backoff_rate: 0}`,
    '4:29 workers[0].restart.backoff_rate: expected a number above 0, got 0',
    undefined,
  ],
  [
    'negative retries',
    `${RUN}restart: {max_retries: -1}`,
    '4:28 workers[0].restart.max_retries: expected a whole number, 0 or more, got -1',
    undefined,
  ],
  [
    'run and unit',
    `${RUN}unit: {managed: {control: {execution: {executable_path: /bin/sh}}}}`,
    '4:5 workers[0].unit: says again what workers[0].run says (line 3)',
    'keep one',
  ],
  [
    'a log size that is never reached',
    `${RUN}logs: {max_total: 1M, max_size: 600K}`,
    '4:37 warning: workers[0].logs.max_size: the file is rotated before this size, because it never takes more than half of max_total',
    'raise max_total to twice',
  ],
  [
    'times for what the worker writes by itself',
    `${RUN}logs: {mode: direct, format: cri}`,
    '4:34 workers[0].logs.format: what the worker writes by itself (mode: direct) has no times or streams',
    'leave format out, or write mode: pipe',
  ],
  [
    'pipes that are not there',
    `${RUN}logs: {mode: direct, pipe_size: 1MiB}`,
    '4:37 warning: workers[0].logs.pipe_size: there are no pipes with mode: direct',
    'leave it out',
  ],
  [
    'a mode that there is not',
    `${RUN}logs: {mode: file}`,
    '4:18 workers[0].logs.mode: expected one of pipe, direct, got "file"',
    undefined,
  ],
  [
    'a pipe that is too small',
    `${RUN}logs: {pipe_size: 32KiB}`,
    '4:23 workers[0].logs.pipe_size: a pipe may have 64KiB to 16MiB',
    'write 64KiB for pipes that never grow',
  ],
  [
    'a pipe that is too large',
    `${RUN}logs: {pipe_size: 64MiB}`,
    '4:23 workers[0].logs.pipe_size: a pipe may have 64KiB to 16MiB',
    'write 16MiB',
  ],
  [
    'shell operators without a shell',
    'run: sleep 5 && ls',
    '3:10 warning: workers[0].run: "&&" is handed to the program as an argument; no shell runs',
    'shell: true',
  ],
  [
    'a missing program (A001)',
    'run: /no/such/program',
    '3:10 warning: workers[0].run: /no/such/program does not exist',
    undefined,
  ],
  [
    'a program that is not executable (A002)',
    'run: /etc/passwd',
    '3:10 warning: workers[0].run: /etc/passwd is not executable',
    'chmod +x',
  ],
  [
    'a folder as program',
    'run: /etc/',
    '3:10 warning: workers[0].run: /etc is a folder, not a program',
    undefined,
  ],
  [
    'a program that no PATH has (A003)',
    'run: sleep 5\nenv: {PATH: /no/such}',
    '3:10 warning: workers[0].run: sleep is not found in the PATH of the worker (/no/such)',
    'set PATH',
  ],
  [
    'a missing working directory (A004)',
    `${RUN}cwd: /no/such/folder`,
    '4:10 warning: workers[0].cwd: /no/such/folder does not exist',
    undefined,
  ],
  [
    'a file as working directory',
    `${RUN}cwd: /etc/passwd`,
    '4:10 warning: workers[0].cwd: /etc/passwd is not a folder',
    undefined,
  ],
  [
    'something from a later version',
    `${RUN}instances: 3`,
    '4:5 workers[0].instances: "instances" is not supported yet',
    undefined,
  ],
  [
    'a variable given twice',
    `${RUN}env: [A=1, A=2]`,
    '4:16 warning: workers[0].env[1]: A is given twice; the last one counts',
    undefined,
  ],
];

const DOCUMENT_CASES: readonly [string, string, readonly string[]][] = [
  ['a list as document', '- a\n', ['1:1 : expected a configuration file of HSU Master, got a list']],
  ['an unknown key at the top', 'wrokers: []\n', ['1:1 wrokers: unknown key "wrokers"']],
  [
    'the words of the successor of HSU',
    'process_manager: {}\n',
    ['1:1 process_manager: unknown key "process_manager"'],
  ],
  ['a map of workers', 'workers: {web: {run: x}}\n', ['1:10 workers: expected a list of workers, got a map']],
  ['a worker that is no map', 'workers: [web]\n', ['1:11 workers[0]: expected a map, got "web"']],
  ['a worker without id', 'workers: [{run: sleep 5}]\n', ['1:11 workers[0]: "id" is missing']],
  [
    'a bad id',
    'workers: [{id: a b, run: sleep 5}]\n',
    ['1:16 workers[0].id: expected a name of 1 to 64 letters, digits, - and _, got "a b"'],
  ],
  ['a port', 'master:\n  port: 50055\n', ['2:3 master.port: "port" is not supported yet']],
  [
    'top-level log collection',
    'log_collection: {enabled: true}\n',
    ['1:1 log_collection: "log_collection" is not supported yet'],
  ],
  ['two documents', 'workers: []\n---\nworkers: []\n', ['2:1 : the file holds more than one YAML document']],
  ['a key given twice', 'master: {}\nmaster: {}\n', ['2:1 : this key is given twice in the same map']],
  [
    'broken YAML',
    'workers: [\n',
    [
      '2:1 : not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  ['an alias to nothing', 'workers: *w\n', ['1:10 : *w has no anchor &w before it']],
  ['an anchor within itself', 'x-a: &a [*a]\n', ['1:10 : *a refers to itself']],
];

describe('each finding stands at its place', () => {
  it.each(WORKER_CASES)('%s', (_name, lines, expected, hint) => {
    const text = workerText(lines);
    expect(findingsOf(text)).toEqual([expected]);
    if (hint === undefined) return;
    expect(rawFindingsOf(text)[0]?.hint).toContain(hint);
  });

  it.each(DOCUMENT_CASES)('%s', (_name, text, expected) => {
    expect(findingsOf(text)).toEqual(expected);
  });

  it('gives the line of the file for the caret', () => {
    expect(rawFindingsOf('workers:\r\n  - {id: a, run: sleep 5, nice: 99}\r\n')[0]).toMatchObject({
      line: 2,
      column: 33,
      source: '  - {id: a, run: sleep 5, nice: 99}',
      file: '/tmp/fleet.yaml',
    });
  });
});

describe('what one file has wrong', () => {
  it('is said all at once, in the order of the file', () => {
    const text = `master: {log_level: loud}
workers:
  - {id: a, run: sleep 5, nice: 99, umask: 9}
  - {id: b, stop: [{signal: SIGFOO}], rnu: sleep 5}
`;
    expect(findingsOf(text)).toEqual([
      '1:21 master.log_level: expected one of trace, debug, info, warn, error, got "loud"',
      '3:33 workers[0].nice: expected a whole number from -20 to 19, got 99',
      '3:44 workers[0].umask: expected an octal mask such as "027", got "9"',
      '4:29 workers[1].stop[0].signal: no signal "SIGFOO"',
      '4:39 workers[1].rnu: unknown key "rnu"',
    ]);
  });

  it('is said once when an anchor repeats it', () => {
    const text = `x-base: &base {nice: 99}
workers:
  - {id: a, run: sleep 5, <<: *base}
  - {id: b, run: sleep 5, <<: *base}
`;
    expect(findingsOf(text)).toEqual([
      '1:22 workers[0].nice: expected a whole number from -20 to 19, got 99',
    ]);
  });

  it('is checked in disabled workers too', () => {
    expect(findingsOf(workerText('run: sleep 5\nenabled: false\nnice: 99'))).toHaveLength(1);
  });

  it('names both places of an id that is taken, whatever its case (A121)', () => {
    const text = `workers:
  - {id: web, run: sleep 5}
  - {id: web, run: sleep 5}
  - {id: WEB, run: sleep 5}
`;
    expect(findingsOf(text)).toEqual([
      '3:10 workers[1].id: the id "web" is already taken in line 2',
      '4:10 workers[2].id: the id "WEB" differs only in case from "web" in line 2',
    ]);
  });

  it('includes two workers that share a PID file', () => {
    const text = `workers:
  - {id: a, run: sleep 5, pid_file: x.pid}
  - {id: b, run: sleep 5, pid_file: /tmp/x.pid}
`;
    expect(findingsOf(text)).toEqual(['3:5 workers[1]: its PID file /tmp/x.pid is also that of worker "a"']);
  });
});

describe('aliases', () => {
  it('cannot multiply a small file into a huge one', () => {
    const layers = Array.from({ length: 9 }, (_, layer) => {
      const inner =
        layer === 0
          ? 'x'
          : Array(10)
              .fill(`*a${layer - 1}`)
              .join(', ');
      return `x-${layer}: &a${layer} [${inner}]`;
    });
    expect(findingsOf(`${layers.join('\n')}\n`)).toContainEqual(
      expect.stringContaining('aliases multiply to more than the file can mean'),
    );
  });
});

describe('a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hsu-config-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('that is missing is an io error that says what to do', async () => {
    const path = join(folder, 'none.yaml');
    await expect(loadConfigFile(path)).rejects.toMatchObject({
      kind: 'io',
      message: `cannot read the configuration ${path}: there is no such file`,
      hint: 'check the path given with -c',
    });
  });

  it('that is a folder is an io error', async () => {
    await expect(loadConfigFile(folder)).rejects.toMatchObject({ kind: 'io', hint: 'name the file in it' });
  });

  it('that is not UTF-8 is a finding in the first such line', async () => {
    const path = join(folder, 'latin1.yaml');
    await writeFile(path, Buffer.from('workers:\n  - id: gr\xfcn\n', 'latin1'));
    const result = await loadConfigFile(path);
    expect(result).toMatchObject({ ok: false, findings: [{ line: 2, message: 'the file is not UTF-8' }] });
  });

  it('that loads carries its absolute name', async () => {
    const path = join(folder, 'good.yaml');
    await writeFile(path, 'workers: [{id: a, run: sleep 5}]\n');
    expect(await loadConfigFile(path)).toMatchObject({ ok: true, config: { file: path }, warnings: [] });
  });
});
