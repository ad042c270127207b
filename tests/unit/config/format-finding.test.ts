import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/config/definition.ts';
import { formatFinding } from '../../../src/config/format-finding.ts';

const FINDING: Finding = {
  severity: 'error',
  file: 'fleet.yaml',
  line: 4,
  column: 5,
  path: 'workers[0].restart_polcy',
  message: 'unknown key "restart_polcy"',
  hint: 'did you mean "restart_policy"?',
  source: '    restart_polcy: always',
};

describe('a finding on a terminal', () => {
  it('has its place, the line with a caret, and the hint', () => {
    expect(formatFinding(FINDING)).toBe(`fleet.yaml:4:5: workers[0].restart_polcy: unknown key "restart_polcy"
      restart_polcy: always
      ^
  hint: did you mean "restart_policy"?`);
  });

  it('says that it is only a warning, and leaves out what it does not have', () => {
    const warning: Finding = {
      ...FINDING,
      severity: 'warning',
      path: '',
      hint: undefined,
      source: undefined,
    };
    expect(formatFinding(warning)).toBe('fleet.yaml:4:5: warning: unknown key "restart_polcy"');
  });

  it('keeps the caret below its place behind tabs', () => {
    expect(
      formatFinding({ ...FINDING, source: '\ta: b', column: 5 })
        .split('\n')
        .slice(1, 3),
    ).toEqual(['  \ta: b', '  \t   ^']);
  });

  it('cuts a long line around its place', () => {
    const source = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const [, shown = '', caret = ''] = formatFinding({ ...FINDING, source, column: 501 }).split('\n');
    expect(shown.length).toBeLessThan(110);
    expect(shown.slice(caret.indexOf('^'), caret.indexOf('^') + 4)).toBe('HERE');
  });

  it('lets no control character of the file reach the terminal', () => {
    expect(formatFinding({ ...FINDING, source: 'a: \u001b[2J', message: 'x\u0007' })).not.toMatch(
      /[\u0007\u001b]/,
    );
  });
});
