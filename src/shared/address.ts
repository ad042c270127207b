/** Where something listens. */
export type Address =
  | { readonly host: string; readonly port: number }
  /** Absolute path of a Unix socket. */
  | { readonly socket: string };

/** Stands for the port that an integrated worker is handed out, in what is written. */
export const PORT_PLACEHOLDER = '${PORT}';
/** The same in an address: nothing can listen there. */
export const HANDED_PORT = 0;

/** `127.0.0.1:80`, `[::1]:80`, `/run/app.sock`. */
export function addressText(address: Address): string {
  if ('socket' in address) return address.socket;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return `${host}:${address.port === HANDED_PORT ? PORT_PLACEHOLDER : address.port}`;
}
