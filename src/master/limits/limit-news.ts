import type { Outcome } from '../../limits/evaluate.ts';
import { breachText, useText } from '../../limits/limit-text.ts';

/** Outcomes that are only told. */
export type LimitNews = Exclude<Outcome, { kind: 'act' | 'release' }>;

/** What the journal says of them. */
export function newsOf(news: LimitNews): { readonly reason: string; readonly message: string } {
  const { observation } = news;
  switch (news.kind) {
    case 'warned':
      return { reason: 'limit-warning', message: useText(observation) };
    case 'calmed':
      return { reason: 'limit-calm', message: `${useText(observation)} again` };
    case 'broken':
      return { reason: breachReason(news), message: breachText(observation) };
    case 'told':
      return { reason: breachReason(news), message: breachText(observation, news.forMs) };
    case 'kept':
      return { reason: 'limit-kept', message: `${useText(observation)} again` };
  }
}

function breachReason({ isAlert }: { readonly isAlert: boolean }): string {
  return isAlert ? 'alert' : 'limit-broken';
}
