// An HTTP server on the Unix socket `NAME.sock` in its folder. Answers GET /file with 200 when NAME.file exists there,
// else with 503: a test decides by files how the worker is. Listens only when NAME.slow does not exist.
import { existsSync, rmSync, watch } from 'node:fs';
import { createServer } from 'node:http';

const name = process.env.HSU_WORKER ?? 'web';
const server = createServer((request, response) => {
  const good = existsSync(`${name}.${request.url?.slice(1)}`);
  response.writeHead(good ? 200 : 503).end(good ? 'fine\n' : 'not well\n');
});
const listen = () => {
  if (server.listening || existsSync(`${name}.slow`)) return;
  rmSync(`${name}.sock`, { force: true });
  server.listen(`${name}.sock`, () => console.log('listening'));
};
const watcher = watch('.', listen);
listen();
if (!server.listening && existsSync(`${name}.slow`)) console.log('not yet');
process.on('SIGTERM', () => {
  watcher.close();
  process.exit(0);
});
