// As much of a PostgreSQL client as the example needs: statements without parameters, for a server that asks for no password.
import { connect } from 'node:net';

/** Connects with the first statement, and again with the first one after the connection was lost. */
export class PostgresClient {
  #port;
  #socket = null;
  #rest = Buffer.alloc(0);
  /** Statements that wait for their answer; the first one is being answered. */
  #waiting = [];

  constructor(port) {
    this.#port = port;
  }

  /**
   * Resolves with the rows of a statement, each a list of texts. Rejects when PostgreSQL says no, is not there, goes away
   * meanwhile, or takes longer than two seconds.
   */
  query(sql) {
    return new Promise((resolve, reject) => {
      this.#socket ??= this.#open();
      const socket = this.#socket;
      const late = setTimeout(() => socket.destroy(new Error('no answer from the database')), 2000);
      const settle = (done) => (result) => {
        clearTimeout(late);
        done(result);
      };
      this.#waiting.push({ rows: [], error: null, resolve: settle(resolve), reject: settle(reject) });
      socket.write(message('Q', `${sql}\0`));
    });
  }

  close() {
    this.#socket?.end(message('X', ''));
  }

  #open() {
    const socket = connect(this.#port, '127.0.0.1');
    let reason = new Error('the database closed the connection');
    this.#rest = Buffer.alloc(0);
    socket.write(message('', `${String.fromCharCode(0, 3, 0, 0)}user\0shop\0database\0postgres\0\0`));
    let isUp = false;
    socket.on('data', (chunk) => {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      for (;;) {
        const length = this.#rest.length < 5 ? Number.POSITIVE_INFINITY : this.#rest.readUInt32BE(1) + 1;
        if (this.#rest.length < length) return;
        const [kind, body] = [String.fromCharCode(this.#rest[0]), this.#rest.subarray(5, length)];
        this.#rest = this.#rest.subarray(length);
        // The first "ready for query" answers the login.
        if (kind === 'Z' && !isUp) isUp = true;
        else if (kind === 'E' && !isUp) socket.destroy(new Error(errorText(body)));
        else this.#answer(kind, body);
      }
    });
    socket.on('error', (error) => {
      reason = error;
    });
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    });
    return socket;
  }

  #answer(kind, body) {
    const current = this.#waiting[0];
    if (current === undefined) return;
    if (kind === 'D') current.rows.push(rowOf(body));
    if (kind === 'E') current.error = new Error(errorText(body));
    if (kind !== 'Z') return;
    this.#waiting.shift();
    if (current.error === null) current.resolve(current.rows);
    else current.reject(current.error);
  }
}

function message(kind, text) {
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(kind), head, body]);
}

function rowOf(body) {
  const values = [];
  let at = 2;
  for (let left = body.readUInt16BE(0); left > 0; left--) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return values;
}

function errorText(body) {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'an error without a message';
}
