import type { NotifyNews } from './facts.ts';

/** What a worker has said of itself and holds until it says something else. */
export interface Standing {
  /** What it does, in its own words. */
  readonly status?: string;
  /** It is not to be used for now. */
  readonly unready?: 'reloading' | 'stopping';
  readonly watchdogMs?: number;
  /** Epoch ms until which it has asked for time to become ready. */
  readonly readyBy?: number;
  /** The time it has asked for last, for whatever it was doing; epoch ms. */
  readonly asked?: { readonly at: number; readonly until: number };
}

/** What holds after this news. @param nowMs epoch ms */
export function standingAfter(before: Standing, news: NotifyNews, nowMs: number): Standing {
  const status = news.status ?? before.status;
  const unready = unreadyAfter(before, news);
  const watchdogMs = news.watchdogMs ?? before.watchdogMs;
  const readyBy =
    news.extendMs === undefined ? before.readyBy : Math.max(before.readyBy ?? 0, nowMs + news.extendMs);
  const asked = news.extendMs === undefined ? before.asked : { at: nowMs, until: nowMs + news.extendMs };
  return {
    ...(status === undefined ? {} : { status }),
    ...(unready === undefined ? {} : { unready }),
    ...(watchdogMs === undefined ? {} : { watchdogMs }),
    ...(readyBy === undefined || news.ready === true ? {} : { readyBy }),
    ...(asked === undefined ? {} : { asked }),
  };
}

function unreadyAfter(
  { unready }: Standing,
  { ready, reloading, stopping }: NotifyNews,
): Standing['unready'] {
  if (stopping === true) return 'stopping';
  if (ready === true) return undefined;
  return reloading === true ? 'reloading' : unready;
}
