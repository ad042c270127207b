import type { TcpCheck } from '../../config/probe-definition.ts';
import { type Checker, failed, passed } from '../result.ts';
import { doesMatch, takesTooLong } from './match.ts';
import { talkChecker } from './talk.ts';

/** Connects; with `send` and `expect` also talks. */
export function tcpChecker({ address, tls, send, expect }: TcpCheck): Checker {
  const pattern = expect === null ? null : new RegExp(expect);
  return talkChecker({
    address,
    tls,
    say: send,
    judge(heard) {
      if (pattern === null) return passed('connected');
      const text = heard.toString();
      const isMatch = doesMatch(text, pattern);
      if (isMatch === null) return takesTooLong(pattern.source, text);
      return isMatch ? passed('connected, and the answer matches', text) : null;
    },
  });
}

/** Answers with "+PONG", or refuses for want of a password: alive either way. A server that still loads its data is not ready. */
export function redisChecker(address: TcpCheck['address']): Checker {
  return talkChecker({
    address,
    tls: null,
    say: 'PING\r\n',
    judge(heard) {
      const line = firstLine(heard);
      if (line === null) return null;
      if (line === '+PONG') return passed('PONG');
      return line.startsWith('-NOAUTH') ? passed('answers, and wants a password') : failed(line.slice(1));
    },
  });
}

/** Asks for the version. */
export function memcachedChecker(address: TcpCheck['address']): Checker {
  return talkChecker({
    address,
    tls: null,
    say: 'version\r\n',
    judge(heard) {
      const line = firstLine(heard);
      if (line === null) return null;
      return line.startsWith('VERSION ') ? passed(line.toLowerCase()) : failed(line);
    },
  });
}

function firstLine(heard: Buffer): string | null {
  const end = heard.indexOf('\r\n');
  return end < 0 ? null : heard.toString('utf8', 0, end);
}
