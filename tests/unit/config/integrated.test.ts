import { describe, expect, it } from 'vitest';
import { findingsOf, loadWorker, workerText } from './loading.ts';

const ENV = { XDG_RUNTIME_DIR: '/run/user/7' };

describe('an integrated worker', () => {
  it('is a managed one with a port file, in HSU’s place for users unless the file says where', () => {
    const unit = (control: string) =>
      `unit: {integrated: {control: {execution: {executable_path: /bin/true}${control}}}}`;
    expect(loadWorker(`type: integrated\n${unit('')}`, ENV)).toMatchObject({
      type: 'integrated',
      argv: ['/bin/true'],
      portFile: '/run/user/7/hsu-master/w.port',
      pidFile: undefined,
    });
    expect(loadWorker(unit(', process_file: {scenario: session}'), ENV)).toMatchObject({
      portFile: expect.stringMatching(/^(\/run\/user\/\d+|\/tmp)\/w\.port$/),
      pidFile: expect.stringMatching(/\/w\.pid$/),
    });
    expect(loadWorker('type: integrated\nrun: /bin/true ${PORT}', ENV).portFile).toBeDefined();
    expect(loadWorker('run: /bin/true', ENV).portFile).toBeUndefined();
  });

  it('must say in a line for a shell where its port goes', () => {
    const lines = 'type: integrated\nshell: true\nrun: ';
    expect(findingsOf(workerText(`${lines}serve`), ENV)).toEqual([
      '4:5 workers[0].shell: a line for a shell needs ${PORT} where its port goes',
    ]);
    expect(findingsOf(workerText(`${lines}"serve \${PORT} | cat"`), ENV)).toEqual([]);
  });
});
