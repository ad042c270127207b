// Packs the orders, one after the other. PORT and DB_PORT come from the environment. /ready says whether the database
// answered last time. On SIGTERM it finishes the order it has, then ends.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresClient } from './postgres-client.mjs';

const { PORT, DB_PORT } = process.env;
const db = new PostgresClient(Number(DB_PORT));
const stopping = new AbortController();
let problem = 'has not asked the database yet';

const server = createServer((_request, response) => {
  response.writeHead(problem === '' ? 200 : 503).end(problem === '' ? 'packing\n' : `${problem}\n`);
});
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => stopping.abort());

while (!stopping.signal.aborted) {
  const packed = await pack();
  if (packed === 0) await sleep(500, null, { signal: stopping.signal }).catch(() => {});
}
server.close();
db.close();

/** Packs one order; two workers would never take the same one. Resolves with how many were packed. */
async function pack() {
  try {
    const rows = await db.query(
      `update orders set packed_at = now() where id =
         (select id from orders where packed_at is null order by id limit 1 for update skip locked) returning id`,
    );
    if (problem !== '') console.log('the database answers');
    problem = '';
    for (const [id] of rows) console.log(`packed order ${id}`);
    return rows.length;
  } catch (error) {
    if (problem !== error.message) console.error(error.message);
    problem = error.message;
    return 0;
  }
}
