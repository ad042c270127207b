// A server of grpc.health.v1 by grpc-js. Says its port and each call it gets on stdout, a line each:
//
//   port 40123
//   call /grpc.health.v1.Health/Check token=abc
//   end /grpc.health.v1.Health/Watch
//
// Told by lines on stdin, `SERVICE STATUS` (`-` is the whole server), or, all of it, by SIGUSR2 (NOT_SERVING) and SIGHUP
// (SERVING). Environment: PORT, TLS_CERT, TLS_KEY, TLS_CLIENT_CA, WITHOUT_WATCH, MAX_CONNECTION_AGE_MS.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';

const { PORT, TLS_CERT, TLS_KEY, TLS_CLIENT_CA, WITHOUT_WATCH, MAX_CONNECTION_AGE_MS } = process.env;
const SERVICES = ['', 'shop.Cart'];
const bytes = (value) => value;

const health = new HealthImplementation(Object.fromEntries(SERVICES.map((service) => [service, 'SERVING'])));
const server = new Server(
  MAX_CONNECTION_AGE_MS === undefined
    ? {}
    : {
        'grpc.max_connection_age_ms': Number(MAX_CONNECTION_AGE_MS),
        'grpc.max_connection_age_grace_ms': 100,
      },
);

health.addToServer({
  addService(definition, { check, watch }) {
    server.addService(
      definition,
      WITHOUT_WATCH === undefined ? { check: told(check), watch: told(watch) } : { check: told(check) },
    );
  },
});
server.addService(
  {
    ping: {
      path: '/CoreService/Ping',
      requestStream: false,
      responseStream: false,
      requestSerialize: bytes,
      requestDeserialize: bytes,
      responseSerialize: bytes,
      responseDeserialize: bytes,
    },
  },
  { ping: told((_call, done) => done(null, Buffer.alloc(0))) },
);

function told(handler) {
  return (call, done) => {
    const path = call.getPath();
    const [token] = call.metadata.get('x-token');
    console.log(`call ${path}${token === undefined ? '' : ` token=${token}`}`);
    call.on('cancelled', () => console.log(`end ${path}`));
    handler(call, done);
  };
}

const setAll = (status) => {
  for (const service of SERVICES) health.setStatus(service, status);
};
process.on('SIGUSR2', () => setAll('NOT_SERVING'));
process.on('SIGHUP', () => setAll('SERVING'));
process.on('SIGTERM', () => process.exit(0));
createInterface({ input: process.stdin }).on('line', (line) => {
  const [service, status] = line.split(' ');
  health.setStatus(service === '-' ? '' : service, status);
});

const credentials =
  TLS_CERT === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(
        TLS_CLIENT_CA === undefined ? null : readFileSync(TLS_CLIENT_CA),
        [{ cert_chain: readFileSync(TLS_CERT), private_key: readFileSync(TLS_KEY ?? '') }],
        TLS_CLIENT_CA !== undefined,
      );
server.bindAsync(`127.0.0.1:${PORT ?? 0}`, credentials, (error, port) => {
  if (error !== null) throw error;
  console.log(`port ${port}`);
});
