import type { WorkerDetail } from '../api/contract/worker.ts';
import type { Attachment } from '../config/definition.ts';
import { describeRule } from '../shared/discovery-rule.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';

/** How an unmanaged worker is found, and what may be done to it, in words; null for all others. */
export function attachmentView(attachment: Attachment | undefined): WorkerDetail['attachment'] {
  if (attachment === undefined) return null;
  return { rule: describeRule(attachment.rule), permits: permits(attachment) };
}

/** What is to be said of a process that somebody else started; empty for all others. */
export function attachmentNote({ process, definition }: WorkerActor): string {
  if (process?.foreign === undefined) return '';
  return definition.attachment === undefined ? 'attached; started here from its next restart on' : 'attached';
}

function permits({ canTerminate, canRestart, allowedSignals, service }: Attachment): string {
  if (!canTerminate) return 'nothing: can_terminate is false';
  const by = service === undefined ? 'signals' : `${service.manager} (${service.unit})`;
  const what = canRestart ? `stop and start it by ${by}` : `stop it by ${by}`;
  return `${what}, and send it ${allowedSignals?.join(', ') ?? 'any signal'}`;
}
