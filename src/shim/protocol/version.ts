import type { Welcome } from './notices.ts';

/**
 * What master and shim say to each other: JSON messages, one a line, over a Unix socket.
 *
 * Either side may be older than the other. What is merely new is an ability that the welcome names, or an optional field,
 * and is not used with a shim that does not have it. The version grows when a message changes its meaning. Each side says
 * the oldest version it still speaks: they go on when the ranges meet, and otherwise the master refuses.
 */
export const PROTOCOL_VERSION = 1;
/** The oldest version this program still speaks. */
export const OLDEST_PROTOCOL = 1;

/** True when both speak one version at least. */
export function isCompatible({ protocol, oldestProtocol = protocol }: Welcome): boolean {
  return protocol >= OLDEST_PROTOCOL && oldestProtocol <= PROTOCOL_VERSION;
}
