import { createServer } from 'node:net';

/** Below those that the kernel gives away by itself, so that no connection of others gets one meanwhile. */
const FIRST = 20_000;
const COUNT = 12_000;

/** Ports of the loopback that nobody uses, and that no other test is given while this one runs. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    // The claim is kept as long as the process of the test; the port is free for whom it was chosen.
    const isMine = await canListen({ path: `\0hsu-test-port-${port}` }, 'kept');
    if (isMine && (await canListen({ port, host: '127.0.0.1' }, 'freed'))) ports.push(port);
  }
  return ports;
}

type Place = { readonly path: string } | { readonly port: number; readonly host: string };

function canListen(place: Place, then: 'kept' | 'freed'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(place, () => {
      server.unref();
      if (then === 'kept') resolve(true);
      else server.close(() => resolve(true));
    });
  });
}
