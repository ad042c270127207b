import { describe, expect, test } from 'vitest';
import { findingsOf, loadWorker } from './loading.ts';

const hooksOf = (yaml: string) => loadWorker(`run: sleep 5\nhooks: ${yaml}`).hooks;

describe('hooks', () => {
  test('a line, a map and a list mean the same', () => {
    const line = hooksOf('{pre_start: "/bin/true --now"}');
    expect(line).toEqual({
      pre_start: [
        {
          tag: 'true',
          action: { type: 'exec', argv: ['/bin/true', '--now'] },
          timeoutMs: 30_000,
          retries: 0,
          retryDelayMs: 1000,
          isRequired: true,
        },
      ],
    });
    expect(hooksOf('{pre_start: {run: [/bin/true, --now]}}')).toEqual(line);
    expect(hooksOf('{pre_start: [{run: /bin/true --now}]}')).toEqual(line);
  });

  test('only a failed pre_start is a failed start, unless it is said otherwise', () => {
    const hooks = hooksOf(`
  pre_start: [{run: /bin/true, on_failure: ignore}, {run: /bin/true, on_failure: retry}]
  post_start: [/bin/true, {run: /bin/true, on_failure: fail}]
  on_ready: {run: /bin/true, on_failure: retry, retries: 7, retry_delay: 0}`);
    const of = (kind: 'pre_start' | 'post_start' | 'on_ready') =>
      hooks[kind]?.map(({ isRequired, retries }) => [isRequired, retries]);
    expect(of('pre_start')).toEqual([
      [false, 0],
      [true, 3],
    ]);
    expect(of('post_start')).toEqual([
      [false, 0],
      [true, 0],
    ]);
    expect(of('on_ready')).toEqual([[false, 7]]);
  });

  test('pre_reload keeps a worker from being reloaded, unless it is said otherwise (A119)', () => {
    const hooks = hooksOf(
      '{pre_reload: [/bin/true, {run: /bin/true, on_failure: ignore}, {run: /bin/true, on_failure: retry}, {run: /bin/true, on_failure: fail}]}',
    );
    expect(hooks.pre_reload?.map(({ isRequired, retries }) => [isRequired, retries])).toEqual([
      [true, 0],
      [false, 0],
      [true, 3],
      [true, 0],
    ]);
  });

  test('a shell line has the name of its first word, a request is called http', () => {
    const hooks = hooksOf(
      '{post_exit: [{run: "/bin/echo $HSU_HOOK > x", shell: true}, {http: "http://127.0.0.1/x"}, {run: /bin/true, tag: 7}]}',
    );
    expect(hooks.post_exit?.map(({ tag }) => tag)).toEqual(['echo', 'http', '7']);
    expect(hooks.post_exit?.[0]?.action).toEqual({
      type: 'exec',
      argv: ['/bin/sh', '-c', '/bin/echo $HSU_HOOK > x'],
    });
  });

  const unmanaged = 'unit: {unmanaged: {discovery: {method: port, port: 80}}}';
  test.each([
    ['run: sleep 5\nhooks: {pre_stop: {run: /bin/true, on_failure: fail}}', 'pre_stop cannot fail'],
    ['run: sleep 5\nhooks: {pre_start: {timeout: 1s}}', 'a hook has neither run nor http'],
    ['run: sleep 5\nhooks: {pre_start: {run: a, http: "http://x/"}}', 'a hook has both run and http'],
    ['run: sleep 5\nhooks: {pre_start: {run: [a], shell: true}}', 'shell: true needs run to be one line'],
    ['run: sleep 5\nhooks: {pre_start: {run: /bin/true, timeout: 0}}', 'a hook needs some time'],
    ['run: sleep 5\nhooks: {pre_start: {run: /bin/true, retries: 2}}', 'retries has no effect'],
    ['run: sleep 5\nhooks: {pre_start: {run: /bin/true, tag: "a b"}}', 'expected a name of 1 to 32 letters'],
    ['run: sleep 5\nhooks: {prestart: /bin/true}', 'unknown key "prestart"'],
    ['run: sleep 5\nhooks: {pre_start: []}', 'must not be empty'],
    [`${unmanaged}\nhooks: {pre_start: /bin/true}`, 'an unmanaged worker has no pre_start'],
  ])('what makes no sense is said: %s', (yaml, said) => {
    const findings = findingsOf(`workers:\n  - id: w\n${yaml.replace(/^/gm, '    ')}\n`);
    expect(findings.join('\n')).toContain(said);
  });
});
