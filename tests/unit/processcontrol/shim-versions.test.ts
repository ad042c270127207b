import { describe, expect, test } from 'vitest';
import { checkShimProtocol } from '../../../src/cli/daemon/successor.ts';
import { isCompatible, OLDEST_PROTOCOL, PROTOCOL_VERSION } from '../../../src/shim/protocol/version.ts';
import { FakeWire } from '../../fakes/fake-wire.ts';

const NEWER = PROTOCOL_VERSION + 1;

describe('a shim of another version', () => {
  test.each([
    ['the same', { protocol: PROTOCOL_VERSION, oldestProtocol: OLDEST_PROTOCOL }],
    ['an older one that speaks one version and does not say so', { protocol: OLDEST_PROTOCOL }],
    ['a newer one that still speaks ours', { protocol: NEWER, oldestProtocol: PROTOCOL_VERSION }],
  ])('is worked with: %s', async (_what, versions) => {
    const { connection, wire } = await FakeWire.connect(versions);
    expect(connection.welcome.protocol).toBe(versions.protocol);
    expect(wire.destroyed).toBe(false);
  });

  test.each([
    ['newer and does not speak ours any more', { protocol: NEWER + 1, oldestProtocol: NEWER }],
    ['newer and speaks one version', { protocol: NEWER }],
    ['too old', { protocol: OLDEST_PROTOCOL - 1 }],
  ])('is refused, with what to do, and asked for nothing: %s', async (_what, versions) => {
    const refused = FakeWire.connect({ ...versions, version: '9.9.9', pid: 77 });
    await expect(refused).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringContaining('the running shim (pid 77, version 9.9.9) speaks protocol'),
      hint: expect.stringContaining('9.9.9'),
    });
  });

  test('two versions meet when their ranges do', () => {
    const base = { type: 'welcome', pid: 1, version: '', live: [], exits: [] } as const;
    const abilities = { native: false, subreaper: false, cgroup: null };
    for (const [protocol, oldestProtocol, meets] of [
      [NEWER, OLDEST_PROTOCOL, true],
      [NEWER, NEWER, false],
      [OLDEST_PROTOCOL - 1, OLDEST_PROTOCOL - 1, false],
    ] as const) {
      expect(isCompatible({ ...base, abilities, protocol, oldestProtocol })).toBe(meets);
    }
  });
});

describe('the version that is to take over says whether it speaks with the shim', () => {
  test('yes', () => checkShimProtocol(`${OLDEST_PROTOCOL}-${NEWER}`));
  test.each([`${NEWER}-${NEWER}`, '0-0'])('no: %s', (range) => {
    expect(() => checkShimProtocol(range)).toThrow(`speaks protocol ${range}`);
  });
  test('a range that is none', () => {
    expect(() => checkShimProtocol('one')).toThrow('expected a range');
  });
});
