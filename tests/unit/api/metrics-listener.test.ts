import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MetricsListener } from '../../../src/api/server/metrics-listener.ts';
import { freePorts } from '../../helpers/ports.ts';

const PAGE = '# TYPE up gauge\nup 1\n';

/** A listener, and every word it says, as it comes. */
function listener(page: () => Promise<Buffer> = async () => Buffer.from(PAGE)) {
  const said: string[] = [];
  let wake = (): void => {};
  const hear = (word: string): void => {
    said.push(word);
    wake();
  };
  const made = new MetricsListener({
    page,
    tell: (reason) => hear(reason),
    log: (level) => hear(level),
    retryMs: 20,
  });
  onTestFinished(() => made.close());
  const heard = async (word: string): Promise<void> => {
    while (!said.includes(word)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { made, said, heard };
}

function get(port: number, path = '/metrics', headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const at = (port: number, isOpen = false) => ({ host: '127.0.0.1', port, isOpen });

async function onePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

describe('the metrics port', () => {
  test('serves the page, and nothing else', async () => {
    const port = await onePort();
    const { made } = listener();
    await made.configure(at(port));
    expect(await get(port)).toEqual({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      text: PAGE,
    });
    expect((await get(port, '/v1/workers')).status).toBe(404);
    expect((await get(port, '/metrics', {}, 'POST')).status).toBe(405);
  });

  test('does not answer web pages: neither by another name nor with an origin', async () => {
    const port = await onePort();
    const { made } = listener();
    await made.configure(at(port));
    expect((await get(port, '/metrics', { host: `rebound.example:${port}` })).status).toBe(403);
    expect((await get(port, '/metrics', { origin: 'http://localhost' })).status).toBe(403);
    expect((await get(port, '/metrics', { host: `localhost:${port}` })).status).toBe(200);
    expect((await get(port, '/metrics', { host: `[::1]:${port}` })).status).toBe(200);
  });

  test('answers by any name where the file lets others in', async () => {
    const port = await onePort();
    const { made } = listener();
    await made.configure(at(port, true));
    expect((await get(port, '/metrics', { host: 'web-1.example' })).status).toBe(200);
  });

  test('that is in use is told once, tried again, and told when it works', async () => {
    const port = await onePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { made, said, heard } = listener();
    await made.configure(at(port));
    expect(said).toContain('metrics-unavailable');
    other.close();
    await heard('metrics-available');
    expect(said.filter((word) => word === 'metrics-unavailable')).toHaveLength(1);
    expect((await get(port)).status).toBe(200);
  });

  test('moves, and closes, with the configuration', async () => {
    const [first = 0, second = 0] = await freePorts(2);
    const { made } = listener();
    await made.configure(at(first));
    await made.configure(at(second));
    expect((await get(second)).status).toBe(200);
    await expect(get(first)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await made.configure(null);
    await expect(get(second)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('stays where it is when the same is configured again, at once or later', async () => {
    const port = await onePort();
    const { made, said } = listener();
    await Promise.all([made.configure(at(port)), made.configure(at(port))]);
    made.configure(at(port));
    expect((await get(port)).status).toBe(200);
    expect(said).toEqual(['info']);
  });

  test('says 500 when there is no page, and lives on', async () => {
    const port = await onePort();
    const { made, heard } = listener(() => Promise.reject(new Error('broken')));
    await made.configure(at(port));
    expect((await get(port)).status).toBe(500);
    await heard('error');
    expect((await get(port)).status).toBe(500);
  });
});
