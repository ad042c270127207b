/** Where something listens. */
export type Address =
  | { readonly host: string; readonly port: number }
  /** Absolute path of a Unix socket. */
  | { readonly socket: string };

/** `127.0.0.1:80`, `[::1]:80`, `/run/app.sock`. */
export function addressText(address: Address): string {
  if ('socket' in address) return address.socket;
  return address.host.includes(':') ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
}
