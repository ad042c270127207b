import { expect, test } from 'vitest';
import { fleet } from '../helpers/fleet.ts';
import { ofLimit } from '../helpers/hog.ts';
import { TestMaster } from '../helpers/master.ts';

test('I7: a worker that an escalation has slowed down is stopped at full speed, also by the next master', async () => {
  const steps = [{ do: 'throttle', wait: '500ms' }, { do: 'graceful_shutdown' }];
  const limits = { memory: { max_virtual: 1, policy: 'escalate', steps } };
  const stubborn = { run: ['sh', '-c', 'trap "" TERM; while :; do :; done'], start_seconds: '0', limits };
  await using master = await TestMaster.start(fleet({ stubborn }));
  await master.event(ofLimit('stubborn', 'limit-throttled'));
  const { note } = await master.state('stubborn', 'stopping');
  expect(note).not.toContain('throttled');
  // What was answered is on disk, and with it everything that was before.
  await master.act('reset', ['stubborn']);
  const { seq } = await master.event(ofLimit('stubborn', 'limit-broken'));
  await master.crash();
  await master.launch();
  await master.event((event) => ofLimit('stubborn', 'limit-broken')(event) && event.seq > seq);
  expect((await master.worker('stubborn')).note).not.toContain('throttled');
  await master.act('signal', ['stubborn'], { signal: 'KILL' });
  await master.state('stubborn', 'stopped');
  expect((await master.events()).filter(ofLimit('stubborn', 'limit-throttled'))).toHaveLength(1);
});
