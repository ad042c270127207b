import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerReader, type HttpAnswer } from '../../../../src/health/checks/http-answer.ts';

/** Reads these pieces, and then the end of the connection if that is needed. */
function read(pieces: readonly string[], method = 'GET'): HttpAnswer {
  const reader = new AnswerReader(method);
  for (const piece of pieces) {
    const answer = reader.feed(Buffer.from(piece, 'latin1'));
    if (answer !== null) return answer;
  }
  return reader.end();
}

const ok = (headers: string, body = '') => `HTTP/1.1 200 OK\r\n${headers}\r\n${body}`;

describe('an answer', () => {
  test.each([
    ['with a length', ok('Content-Length: 4\r\n', 'fine'), 'GET', 200, 'fine', true],
    ['without a body', ok('content-length:0\r\n'), 'GET', 200, '', true],
    ['until the end', ok('', 'fine'), 'GET', 200, 'fine', false],
    [
      'in chunks',
      ok('Transfer-Encoding: chunked\r\n', '2\r\nfi\r\n2;x=y\r\nne\r\n0\r\n\r\n'),
      'GET',
      200,
      'fine',
      true,
    ],
    [
      'in chunks, with trailers',
      ok('Transfer-Encoding: Chunked\r\n', '4\r\nfine\r\n0\r\nA: b\r\n\r\n'),
      'GET',
      200,
      'fine',
      true,
    ],
    [
      'after an interim one',
      `HTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n${ok('Content-Length: 2\r\n', 'ok')}`,
      'GET',
      200,
      'ok',
      true,
    ],
    ['to HEAD', ok('Content-Length: 4\r\n'), 'HEAD', 200, '', true],
    ['204', 'HTTP/1.1 204 No Content\r\n\r\n', 'GET', 204, '', true],
    ['304', 'HTTP/1.1 304\r\nContent-Length: 4\r\n\r\n', 'GET', 304, '', true],
    ['of HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', 'GET', 200, 'ok', false],
    [
      'of HTTP/1.0 that stays',
      'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok',
      'GET',
      200,
      'ok',
      true,
    ],
    ['that says goodbye', ok('Connection: close\r\nContent-Length: 2\r\n', 'ok'), 'GET', 200, 'ok', false],
  ])('%s, however it is cut', (_what, text, method, status, body, isReusable) => {
    expect(read([text], method)).toMatchObject({ status, body, isReusable });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length })), (cuts) => {
        const places = [0, ...new Set(cuts), text.length].sort((a, b) => a - b);
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        const answer = read(pieces, method);
        expect(answer).toMatchObject({ status, body });
        // Of what comes late nobody knows whether it belongs to this answer.
        if (!isReusable) expect(answer.isReusable).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('is not misled by what a header says', () => {
    const headers = 'X-Note: Content-Length: 1\r\nX-Content-Length: 1\r\nContent-Length: 2 \r\n';
    expect(read([ok(headers, 'ok')])).toMatchObject({ body: 'ok', isReusable: true });
  });

  test('says where else to look', () => {
    expect(read(['HTTP/1.1 302 Found\r\nLocation:  /new \r\nContent-Length: 0\r\n\r\n']).location).toBe(
      '/new',
    );
  });

  test('I11: of a long one the beginning is read, and its connection not used again', () => {
    for (const text of [
      ok('', 'x'.repeat(70_000)),
      ok('Content-Length: 70000\r\n', 'x'.repeat(69_000)),
      ok('Transfer-Encoding: chunked\r\n', `11170\r\n${'x'.repeat(69_000)}`),
    ]) {
      const answer = read([text.slice(0, 40_000), text.slice(40_000)]);
      expect(answer.body).toHaveLength(65_536);
      expect(answer.isReusable).toBe(false);
    }
  });

  test.each([
    ['SSH-2.0-OpenSSH\r\n', 'is not HTTP'],
    ['HTTP/2 200\r\n\r\n', 'is not HTTP'],
    ['HTTP/1.1 ok\r\n\r\n', 'is not HTTP'],
    [ok('Content-Length: 4\r\nno name\r\n', 'fi'), 'cut off'],
    [ok('Content-Length: 1x\r\n', 'a'), 'is no number'],
    [ok('Transfer-Encoding: chunked\r\n', 'x\r\n'), 'is no number'],
    [ok('Transfer-Encoding: chunked\r\n', '1\r\nabc'), 'longer than it says'],
    [ok('Transfer-Encoding: chunked\r\n', '1'.repeat(300)), 'is missing'],
    [`HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`, 'too long'],
    ['HTTP/1.1 101 Switching Protocols\r\n\r\n', 'another protocol'],
    [ok('Content-Length: 4\r\n', 'fi'), 'cut off'],
    ['HTTP/1.1 200', 'closed before the answer'],
    ['', 'closed before the answer'],
  ])('%j is none: %s', (text, message) => {
    expect(() => read([text])).toThrow(message);
  });

  test('whatever comes, it is an answer or an Error', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'HTTP/1.1 200 OK\r\n',
        'Content-Length: 3\r\n',
        'Transfer-Encoding: chunked\r\n',
        '\r\n',
        '3\r\nabc\r\n',
        '0\r\n\r\n',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (pieces) => {
        try {
          expect(read(pieces).status).toBeGreaterThanOrEqual(200);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

test('a header full of spaces is no work (I11: nothing that a worker says may keep the master from all else)', () => {
  // Cubic time would be half a minute.
  const spaces = ' '.repeat(60_000);
  const names = ['Location', 'Connection', 'Content-Length', 'Transfer-Encoding'];
  const begun = process.cpuUsage();
  for (const name of names) {
    try {
      read([ok(`${name}: x${spaces}x\r\nContent-Length: 0\r\n`)]);
    } catch (error) {
      expect(String(error)).toContain('Parse Error');
    }
  }
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});
