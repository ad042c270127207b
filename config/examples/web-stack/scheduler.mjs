// Makes a report every so often. EVERY (ms) and DB_PORT come from the environment. It says by a newline on descriptor 3 that
// it is ready, and ends when it loses the database: whoever started it knows when to start it again.
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresClient } from './postgres-client.mjs';

const { EVERY, DB_PORT } = process.env;
const db = new PostgresClient(Number(DB_PORT));
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());

await report();
writeSync(3, '\n');
while (!stopping.signal.aborted) {
  await sleep(Number(EVERY), null, { signal: stopping.signal }).catch(() => {});
  if (!stopping.signal.aborted) await report();
}
db.close();

async function report() {
  const [[number, orders]] = await db.query(
    'insert into reports (orders) select count(*) from orders returning id, orders',
  );
  console.log(`report ${number}: ${orders} orders`);
}
