// A shop: every visit is an order in PostgreSQL, and redis counts the visitors. NAME, PORT, DB_PORT and REDIS_PORT come from
// the environment. /ready asks the database, /live nothing. On SIGTERM it finishes the requests it has, then ends.
import { createServer } from 'node:http';
import { PostgresClient } from './postgres-client.mjs';
import { RedisClient } from './redis-client.mjs';

const { NAME, PORT, DB_PORT, REDIS_PORT } = process.env;
const db = new PostgresClient(Number(DB_PORT));
const redis = new RedisClient(Number(REDIS_PORT), '127.0.0.1');

const PAGES = {
  '/': async () => {
    const visitor = await redis.send('INCR', 'visitors').catch(() => 'unknown');
    const [[order]] = await db.query(
      `insert into orders (visitor, app) values ('${visitor}', '${NAME}') returning id`,
    );
    return `order ${order} of visitor ${visitor}, taken by ${NAME} (pid ${process.pid})\n`;
  },
  '/ready': async () => {
    await db.query('select 1');
    return 'the database answers\n';
  },
  '/live': async () => 'alive\n',
};

const server = createServer(async ({ url = '/' }, response) => {
  const page = PAGES[url];
  if (page === undefined) return response.writeHead(404).end('no such page\n');
  try {
    response.end(await page());
  } catch (error) {
    console.error(`${url}: ${error.message}`);
    response.writeHead(503).end(`${NAME} (pid ${process.pid}) takes no orders: ${error.message}\n`);
  }
});

server.listen(Number(PORT), '127.0.0.1', () => console.log(`${NAME} listens on 127.0.0.1:${PORT}`));
process.on('SIGTERM', () => {
  console.log('finishing');
  server.close(() => {
    redis.close();
    db.close();
  });
});
