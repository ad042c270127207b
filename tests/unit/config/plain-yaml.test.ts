import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../../src/config/plain-yaml.ts';
import { readYaml } from '../../../src/config/yaml-source.ts';

const ORDINARY = `# A fleet
master:
  reload: manual

workers:
  # the first
  - id: web
    run: "node \\"server.js\\"" # quoted
    env: {PORT: 8080, URL: http://localhost:80/x, EMPTY: ""}
    stop:
      - signal: SIGTERM
        wait: 20s
      - {signal: SIGKILL}
    rlimits: {nofile: 1024:65536}
    restart:
      backoff_rate: 1.5
      success_exit_codes: [0, 3]
  - id: 007
    run: [sleep, '5', it's]
    umask: 027
    oneshot: true
    labels:
    restart_policy: ~
`;

describe('the quick reader', () => {
  it('takes an ordinary file, and reads what the full parser reads', () => {
    expect(readPlainYaml(ORDINARY)?.value).toStrictEqual(readYaml(ORDINARY).value);
    expect(readYaml(ORDINARY).problems).toEqual([]);
  });

  it.each([
    ['an anchor', 'a: &x 1'],
    ['a tag', 'a: !!str 1'],
    ['a block scalar', 'a: |\n  text'],
    ['a scalar of two lines', 'a: one\n  two'],
    ['a collection of two lines', 'a: [1,\n  2]'],
    ['a key given twice', 'a: 1\na: 2'],
    ['a second document', 'a: 1\n---\nb: 1'],
    ['a tab', 'a:\t1'],
    ['an unusual number', 'a: 0x1F'],
    ['an escape', 'a: "\\u0041"'],
    ['a wrong indent', 'a:\n    b: 1\n  c: 2'],
    ['two colons', 'a: b: c'],
    ['a list as document', '- 1'],
    ['nothing', ''],
  ])('leaves %s to the full parser', (_name, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
