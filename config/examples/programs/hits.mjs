// A web server that counts its visitors in redis. NAME, PORT and REDIS_PORT come from the environment.
// Answers 503 while redis is away; on SIGTERM it finishes the requests it has, then ends.
import { createServer } from 'node:http';
import { RedisClient } from './redis-client.mjs';

const { NAME, PORT, REDIS_PORT } = process.env;
const redis = new RedisClient(Number(REDIS_PORT), '127.0.0.1');

const server = createServer(async (_request, response) => {
  try {
    const hits = await redis.send('INCR', 'hits');
    response.end(`hit ${hits}, answered by ${NAME} (pid ${process.pid})\n`);
  } catch (error) {
    console.error(`no count: ${error.message}`);
    response.writeHead(503).end(`${NAME} (pid ${process.pid}) cannot count: ${error.message}\n`);
  }
});

server.listen(Number(PORT), '127.0.0.1', () => console.log(`${NAME} listens on 127.0.0.1:${PORT}`));
process.on('SIGTERM', () => {
  console.log('finishing');
  server.close(() => redis.close());
});
