import type { Address } from '../../shared/address.ts';
import { type Checker, failed, passed } from '../result.ts';
import { talkChecker } from './talk.ts';

/** Version 3.0 of the protocol. */
const PROTOCOL = 196_608;
/** cannot_connect_now: starting up, shutting down, in recovery. */
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Begins a session, as `pg_isready` does, and goes away before it would have to identify itself. A server that asks for
 * a password or refuses this user is up; one that says "the database system is starting up" is not.
 */
export function postgresChecker(check: {
  readonly address: Address;
  readonly user: string;
  readonly database: string;
}): Checker {
  return talkChecker({
    address: check.address,
    tls: null,
    say: startupMessage(check.user, check.database),
    judge(heard) {
      if (heard.length < 5) return null;
      const kind = String.fromCharCode(heard[0] ?? 0);
      if (kind === 'R') return passed('accepts connections');
      if (kind !== 'E') return failed('the answer is not that of PostgreSQL');
      const length = heard.readUInt32BE(1) + 1;
      if (heard.length < length) return null;
      const fields = errorFields(heard.subarray(5, length));
      const text = fields.get('M') ?? 'an error without a message';
      return fields.get('C') === CANNOT_CONNECT_NOW ? failed(text) : passed(`answers: ${text}`);
    },
  });
}

function startupMessage(user: string, database: string): Buffer {
  const body = Buffer.from(`user\0${user}\0database\0${database}\0application_name\0hsu-master\0\0`);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + head.length, 0);
  head.writeUInt32BE(PROTOCOL, 4);
  return Buffer.concat([head, body]);
}

/** The fields of an ErrorResponse: a letter and a text each. */
function errorFields(body: Buffer): Map<string, string> {
  const fields = body.toString('utf8').split('\0').filter(Boolean);
  return new Map(fields.map((field) => [field.slice(0, 1), field.slice(1)]));
}
