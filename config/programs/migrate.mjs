// Pretends to migrate a database: three steps, then success.
import { setTimeout as wait } from 'node:timers/promises';

for (const step of ['create tables', 'copy rows', 'add indexes']) {
  console.log(step);
  await wait(400);
}
