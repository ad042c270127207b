import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { AnswerMessage, Job, JobAnswer, JobMessage, LaneData } from './jobs.ts';
import { listLogs } from './log-listing.ts';
import { removeTree } from './remove-tree.ts';
import { measureTree } from './tree-size.ts';

/** A disk thread: looks and removes, one job after the other, and gives way to others meanwhile. */
function main(): void {
  const { niceness } = workerData as LaneData;
  // On Linux this is about the thread that asks, not about the process. What gives way already need not less, and may not as an ordinary user.
  if (getPriority() < niceness) setPriority(niceness);
  parentPort?.on('message', ({ id, job }: JobMessage) => {
    parentPort?.postMessage({ id, answer: carryOut(job) } satisfies AnswerMessage);
  });
}

function carryOut(job: Job): JobAnswer[Job['kind']] {
  switch (job.kind) {
    case 'measure':
      return measureTree(job.path);
    case 'logs':
      return listLogs(job.path);
    case 'remove':
      return removeTree(job.path);
  }
}

main();
