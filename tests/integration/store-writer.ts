// A process that writes into a store until it is killed, and says on standard output what was acknowledged.
// Arguments: the directory, the number of this life.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';

const [directory = '', life = '0'] = process.argv.slice(2);
const store = openSqliteStore({
  directory,
  onWarning: ({ reason, message }) => writeSync(2, `${reason}: ${message}\n`),
});
let count = 0;

async function write(): Promise<never> {
  for (;;) {
    const name = `${life}-${++count}`;
    const { rev, durable } = await store.commit({
      if: [{ key: `/a/${name}`, modRev: 0 }],
      do: [
        { put: `/a/${name}`, value: name },
        { put: `/b/${name}`, value: name },
        { delete: `/b/${life}-0` },
      ],
    });
    if (durable) writeSync(1, `${name} ${rev}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, write));
