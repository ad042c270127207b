import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../src/statemachine/events.ts';
import { STATES } from '../../../src/statemachine/states.ts';
import { TABLE } from '../../../src/statemachine/table.ts';

const DOCUMENT = fileURLToPath(new URL('../../../docs/states.md', import.meta.url));

/** Events down, states across; what is ignored is a dash. */
function renderTable(): string {
  const events = Object.keys(TABLE.stopped).sort() as EventType[];
  const rows = events.map((event) => {
    const answers = STATES.map((state) => TABLE[state][event].name);
    return [`\`${event}\``, ...answers.map((name) => (name === 'ignore' ? '–' : name))];
  });
  const head = ['event', ...STATES.map((state) => `\`${state}\``)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

describe('docs/states.md', () => {
  const text = readFileSync(DOCUMENT, 'utf8');

  it('shows the table the program runs by (on a difference, paste the expected one)', () => {
    const shown = /<!-- table: begin -->\n([\s\S]*?)\n?<!-- table: end -->/.exec(text)?.[1];
    expect(shown).toBe(renderTable());
  });

  it('explains every state to an administrator', () => {
    for (const state of STATES) expect(text).toContain(`\n| \`${state}\` | `);
  });
});
