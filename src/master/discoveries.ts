import type { CandidateView, DiscoveryResult } from '../api/contract/discovery.ts';
import { API_VERSION } from '../api/contract/version.ts';
import type { Attachment } from '../config/definition.ts';
import { userNameOf } from '../processcontrol/user-lookup.ts';
import { type DiscoveryRule, describeRule } from '../shared/discovery-rule.ts';
import { HsuError } from '../shared/errors.ts';
import type { Attacher } from '../workers/attacher.ts';
import { type Preview, preview } from '../workers/preview.ts';
import type { Fleet } from './fleet.ts';

/** What a rule, or that of an unmanaged worker, matches now. Rejects as `MasterPort.discover` says. */
export async function discoverFor(
  wanted: DiscoveryRule | string,
  fleet: Fleet,
  attacher: Attacher,
): Promise<DiscoveryResult> {
  const { rule, canTerminate } =
    typeof wanted === 'string' ? attachmentOf(wanted, fleet) : { rule: wanted, canTerminate: false };
  const { outcome, reason, candidates } = await preview(rule, attacher);
  const views = await Promise.all(candidates.map((candidate) => candidateView(candidate, fleet)));
  const [only] = views;
  const problem = outcome === 'found' && only !== undefined ? problemOf(only, wanted, canTerminate) : null;
  return {
    apiVersion: API_VERSION,
    kind: 'DiscoveryResult',
    rule: describeRule(rule),
    outcome,
    reason,
    candidates: views,
    problem,
  };
}

function attachmentOf(name: string, fleet: Fleet): Attachment {
  const worker = fleet.get(name);
  if (worker === undefined) {
    throw new HsuError('not_found', `no worker named ${name}`, { details: { names: [name] } });
  }
  const { attachment, type } = worker.definition;
  if (attachment !== undefined) return attachment;
  throw new HsuError('failed_precondition', `${name} is ${type}: it is started here, and not looked for`, {
    hint: 'Only unmanaged workers have a rule by which a process is found.',
  });
}

async function candidateView(
  { pid, ppid, name, uid, startedAt, command, isSignallable, startTime }: Preview['candidates'][number],
  fleet: Fleet,
): Promise<CandidateView> {
  const worker = fleet
    .all()
    .find(({ process }) => process !== null && process.pid === pid && process.startTime === startTime);
  return {
    pid,
    ppid,
    name,
    user: await userNameOf(uid),
    uid,
    startedAt: new Date(startedAt).toISOString(),
    command,
    worker: worker?.name ?? null,
    mayEnd: isSignallable,
  };
}

/** What the shim would refuse to attach, known before it is asked. */
function problemOf(
  { pid, name, user, worker, mayEnd }: CandidateView,
  wanted: DiscoveryRule | string,
  canTerminate: boolean,
): string | null {
  if (worker !== null && worker !== wanted) return `pid ${pid} is worker ${worker} already`;
  if (!canTerminate || mayEnd) return null;
  return `pid ${pid} (${name}) belongs to ${user}: this master may watch it, but not end it, and can_terminate is true`;
}
