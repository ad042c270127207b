// As much of a redis client as the example needs: commands, and answers that are a status, an error or a number.
import { connect } from 'node:net';

/** Connects with the first command, and again with the first one after the connection was lost. */
export class RedisClient {
  #port;
  #host;
  #socket = null;
  /** Commands that wait for their answer; redis answers in order. */
  #waiting = [];

  constructor(port, host) {
    this.#port = port;
    this.#host = host;
  }

  /** Resolves with the answer to a command. Rejects when redis says no, is not there or goes away meanwhile. */
  send(...words) {
    this.#socket ??= this.#open();
    this.#socket.write(encode(words));
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  close() {
    this.#socket?.end();
  }

  #open() {
    const socket = connect(this.#port, this.#host);
    let rest = '';
    let reason = new Error('redis closed the connection');
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop();
      for (const line of lines) this.#answer(line);
    });
    socket.on('error', (error) => {
      reason = error;
    });
    socket.on('close', () => {
      this.#socket = null;
      for (const { reject } of this.#waiting.splice(0)) reject(reason);
    });
    return socket;
  }

  #answer(line) {
    const { resolve, reject } = this.#waiting.shift();
    if (line.startsWith('-')) reject(new Error(line.slice(1)));
    else resolve(line.startsWith(':') ? Number(line.slice(1)) : line.slice(1));
  }
}

/** RESP: an array of strings, each with its length in bytes. */
function encode(words) {
  const strings = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${strings.join('')}`;
}
