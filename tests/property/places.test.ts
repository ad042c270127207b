import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Applicant, admit } from '../../src/master/groups/places.ts';

const GROUPS = ['a', 'b', 'c'];

const scene = fc
  .record({
    most: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    taken: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
    waiting: fc.array(fc.subarray(GROUPS), { maxLength: 12 }),
  })
  .map(({ most, taken, waiting }) => ({
    most: new Map(GROUPS.map((name, at) => [name, most[at] ?? 0])),
    taken: new Map(GROUPS.map((name, at) => [name, taken[at] ?? 0])),
    waiting: waiting.map((groups, at): Applicant => ({ name: `w${at}`, groups })),
  }));

test('A096: no group has more than its places, none is left free in vain, and nobody is overtaken by who needs the same', () => {
  fc.assert(
    fc.property(scene, ({ most, taken, waiting }) => {
      const admitted = new Set(admit(waiting, { most, taken }));
      const used = (group: string, upTo = waiting.length): number =>
        (taken.get(group) ?? 0) +
        waiting.slice(0, upTo).filter((one) => admitted.has(one.name) && one.groups.includes(group)).length;
      for (const group of GROUPS) {
        const places = most.get(group) ?? 0;
        expect(used(group)).toBeLessThanOrEqual(Math.max(places, taken.get(group) ?? 0));
      }
      for (const [at, { name, groups }] of waiting.entries()) {
        const isFull = (group: string): boolean => used(group, at) >= (most.get(group) ?? 0);
        // Whether it goes depends on nobody who came later.
        expect(admitted.has(name)).toBe(!groups.some(isFull));
      }
    }),
  );
});

test('A096: everybody has a turn, whatever order places come free in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.subarray(GROUPS, { minLength: 1 }), { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream(fc.nat()),
      (all, places, picks) => {
        const most = new Map(GROUPS.map((name) => [name, places]));
        let waiting = all.map((groups, at): Applicant => ({ name: `w${at}`, groups }));
        const running: Applicant[] = [];
        const served: string[] = [];
        while (waiting.length > 0 || running.length > 0) {
          const taken = new Map(
            GROUPS.map((name) => [name, running.filter(({ groups }) => groups.includes(name)).length]),
          );
          const names = new Set(admit(waiting, { most, taken }));
          running.push(...waiting.filter(({ name }) => names.has(name)));
          waiting = waiting.filter(({ name }) => !names.has(name));
          expect(running.length).toBeGreaterThan(0);
          const [ended] = running.splice(picks.next().value % running.length, 1);
          if (ended !== undefined) served.push(ended.name);
        }
        expect(served).toHaveLength(all.length);
      },
    ),
  );
});
