import type { CheckDefinition } from '../config/probe-definition.ts';
import { type Address, HANDED_PORT, PORT_PLACEHOLDER } from '../shared/address.ts';
import { type Checker, failed } from './result.ts';
import type { ProbeTarget } from './target.ts';

/** True for a check of the port that the worker is handed out, whichever that is. */
export function needsHandedPort(check: CheckDefinition): boolean {
  if (check.type === 'http') return check.url.includes(PORT_PLACEHOLDER);
  return 'address' in check && 'port' in check.address && check.address.port === HANDED_PORT;
}

/** The check of this port. */
export function atPort(check: CheckDefinition, port: number): CheckDefinition {
  if (check.type === 'http') return { ...check, url: check.url.replaceAll(PORT_PLACEHOLDER, String(port)) };
  if (!('address' in check)) return check;
  const address: Address = 'socket' in check.address ? check.address : { ...check.address, port };
  return { ...check, address };
}

/** Checks the port that the process has by now; a new one when another process has another. */
export function handedPortChecker(
  check: CheckDefinition,
  target: ProbeTarget,
  create: (check: CheckDefinition) => Checker,
): Checker {
  let current: { readonly port: number; readonly checker: Checker } | null = null;
  let changed = (): void => {};
  return {
    async look(signal) {
      const port = target.process()?.port;
      if (port === undefined) return failed('it has no port');
      if (current?.port !== port) {
        current?.checker.close();
        current = { port, checker: create(atPort(check, port)) };
        current.checker.onChange?.(() => changed());
      }
      return current.checker.look(signal);
    },
    close() {
      current?.checker.close();
      current = null;
    },
    onChange(listener) {
      changed = listener;
    },
  };
}
