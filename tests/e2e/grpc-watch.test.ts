import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { freePorts } from '../helpers/ports.ts';

const SERVER = resolve(import.meta.dirname, '../helpers/grpc-health-server.mjs');

/** A worker that serves grpc.health.v1 and is looked at once an hour: what is seen sooner was told. */
async function watched(more = ''): Promise<TestMaster> {
  const [port] = await freePorts(1);
  return TestMaster.start(`workers:
  - id: cart
    run: [${process.execPath}, ${SERVER}]
    env: {PORT: "${port}"}
    start_seconds: 0
    restart: {retry_delay: 0}
    ${more}
    readiness: {grpc: {address: "127.0.0.1:${port}", service: shop.Cart, watch: true}, period: 1h, timeout: 10s}
`);
}

describe('a readiness probe that watches', () => {
  test('A090: follows what the server says at once, and restarts nothing', async () => {
    await using master = await watched();
    const { pid } = await master.until('cart', (worker) => worker.ready);
    await master.untilLogged('cart', /Watch/);
    expect((await master.check('cart')).outcome).toBe('pass');
    for (let round = 0; round < 2; round++) {
      await master.act('signal', ['cart'], { signal: 'SIGUSR2' });
      const lost = await master.until('cart', (worker) => !worker.ready);
      expect(lost).toMatchObject({ state: 'running', pid, note: 'not ready: NOT_SERVING', restarts: 0 });
      await master.act('signal', ['cart'], { signal: 'SIGHUP' });
      expect(await master.until('cart', (worker) => worker.ready)).toMatchObject({ pid, restarts: 0 });
    }
    expect(master.output('cart').match(/call \S+Watch/g)).toHaveLength(1);
  });

  test('finds the next process after a crash', async () => {
    await using master = await watched();
    const { pid } = await master.until('cart', (worker) => worker.ready);
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await master.until('cart', (worker) => worker.ready && worker.pid !== pid)).toMatchObject({
      restarts: 1,
    });
  });

  test('lets go of its connection when the worker is told to stop', async () => {
    await using master = await watched('stop: [{signal: SIGUSR2, wait: 60s}]');
    await master.until('cart', (worker) => worker.ready);
    await master.untilLogged('cart', /call \S+Watch/);
    const stopping = master.act('stop', ['cart']);
    await master.untilLogged('cart', /end \S+Watch/);
    process.kill((await master.worker('cart')).pid ?? 0, 'SIGTERM');
    expect(await stopping).toMatchObject([{ outcome: 'done' }]);
  });
});
