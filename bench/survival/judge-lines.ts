import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../session.ts';

export interface LineTally {
  /** Handed to the kernel by the workers, as they counted themselves. */
  written: number;
  /** Of these not found in any log. */
  lost: number;
  /** Lines in the logs that are none of the workers', or only parts of one. */
  torn: number;
  twice: number;
}

/** `<id:5> <pid:10> <sequence:12> xxx…`, 127 characters; see programs/survivor.c. */
const LINE = /^(\d{5}) (\d{10}) (\d{12}) x+$/;
const LINE_LENGTH = 127;
const CRI = /^\S+ (?:stdout|stderr) ([FP]) (.*)$/;
/** What this project writes where output is missing. */
const MARK = 'hsu-master: ';

/** Compares what the workers of a session say they have written with what is in their logs. */
export function judgeLines(session: Session, tally: LineTally): void {
  for (const worker of session.fleet.workers) {
    const seen = new Map<number, Set<number>>();
    for (const file of session.setup.logFiles(worker)) {
      if (existsSync(file)) readLines(file, session.fleet.logs === 'cri', worker.id, seen, tally);
    }
    for (const { pid, lines } of countersOf(session.fleet.dir, worker.id)) {
      const found = seen.get(pid) ?? new Set<number>();
      tally.written += lines;
      for (let sequence = 0; sequence < lines; sequence++) if (!found.has(sequence)) tally.lost += 1;
    }
  }
}

function readLines(
  file: string,
  isCri: boolean,
  id: number,
  seen: Map<number, Set<number>>,
  tally: LineTally,
): void {
  let open = '';
  for (const record of readFileSync(file, 'latin1').split('\n')) {
    if (record === '') continue;
    const [, tag = 'F', text = isCri ? undefined : record] = (isCri ? CRI.exec(record) : null) ?? [];
    open += text ?? record;
    if (tag === 'P') continue;
    const line = open;
    open = '';
    if (line.startsWith(MARK) || line === '') continue;
    const [, of, pid, sequence] = (line.length === LINE_LENGTH ? LINE.exec(line) : null) ?? [];
    if (Number(of) !== id) {
      tally.torn += 1;
      continue;
    }
    const known = seen.get(Number(pid)) ?? new Set<number>();
    seen.set(Number(pid), known);
    if (known.has(Number(sequence))) tally.twice += 1;
    known.add(Number(sequence));
  }
  if (open !== '') tally.torn += 1;
}

/** What every incarnation of a worker has counted, in files called `<id>.<pid>`. */
function countersOf(dir: string, id: number): { readonly pid: number; readonly lines: number }[] {
  const names = readdirSync(dir).filter((name) => new RegExp(`^${id}\\.\\d+$`).test(name));
  return names.map((name) => ({
    pid: Number(name.split('.')[1]),
    lines: Number(readFileSync(join(dir, name)).readBigUInt64LE(0)),
  }));
}
