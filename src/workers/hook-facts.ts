import type { HookKind } from '../config/hook-definition.ts';
import type { ExitFacts, Snapshot } from '../statemachine/states.ts';

/** What a hook is told, as variables of its environment. */
export type HookFacts = Readonly<Record<string, string>>;

/** The facts for hooks of this kind at this moment; what is not known is absent. */
export function hookFacts(kind: HookKind, { incarnation, process, stop, lastExit }: Snapshot): HookFacts {
  const about = { HSU_HOOK: kind, HSU_RUN: String(incarnation) };
  const end = lastExit?.incarnation === incarnation ? lastExit : null;
  switch (kind) {
    case 'pre_start':
      return about;
    case 'post_start':
    case 'on_ready':
    case 'pre_reload':
    case 'pre_stop': {
      const pid = process === null ? {} : { HSU_PID: String(process.pid) };
      return { ...about, ...pid, ...(stop === null ? {} : { HSU_REASON: stop.cause }) };
    }
    case 'post_exit':
    case 'post_stop':
      return { ...about, ...(end === null ? {} : endOf(end)) };
  }
}

/** The same as headers of a request: `HSU-Exit-Code`. */
export function asHeaders(facts: HookFacts): Record<string, string> {
  const header = (name: string): string =>
    name
      .split('_')
      .map((word, index) => (index === 0 ? word : word.slice(0, 1) + word.slice(1).toLowerCase()))
      .join('-');
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [header(name), value]));
}

function endOf({ pid, status, cause, uptimeMs }: ExitFacts): HookFacts {
  return {
    HSU_PID: String(pid),
    HSU_REASON: cause,
    HSU_UPTIME_MS: String(Math.round(uptimeMs)),
    ...(status.code === null ? {} : { HSU_EXIT_CODE: String(status.code) }),
    ...(status.signal === null ? {} : { HSU_EXIT_SIGNAL: status.signal }),
  };
}
