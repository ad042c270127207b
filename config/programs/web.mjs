// A small web server for the demo. PORT from the environment, else any free one; ends gracefully on SIGTERM.
import { createServer } from 'node:http';

const server = createServer((_request, response) => response.end(`hello from pid ${process.pid}\n`));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});
process.on('SIGTERM', () => {
  console.log('closing');
  server.close(() => process.exit(0));
});
