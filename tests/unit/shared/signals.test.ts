import { expect, test } from 'vitest';
import { parseSignal, SIGNAL_NAMES, signalName, signalNumber } from '../../../src/shared/signals.ts';

test.each(['TERM', 'SIGTERM', 'sigterm', ' term ', '15', 15])('%j is SIGTERM', (text) => {
  expect(parseSignal(text)).toBe('SIGTERM');
});

test.each(['', 'NOPE', 'SIG', '0', '-9', '9.5', '200'])('%j is no signal', (text) => {
  expect(parseSignal(text)).toBeUndefined();
});

test('every name has a number, and every number a name that means it', () => {
  for (const name of SIGNAL_NAMES) {
    const number = signalNumber(parseSignal(name) ?? 'SIGKILL');
    expect(signalNumber(parseSignal(signalName(number)) ?? 'SIGKILL')).toBe(number);
  }
});

test('an alias does not replace the usual name', () => {
  expect([signalName(6), signalName(29)]).toEqual(['SIGABRT', 'SIGIO']);
});

test('numbers without a name are written so that they are understood', () => {
  expect([signalName(34), signalName(40), signalName(33)]).toEqual(['SIGRTMIN+0', 'SIGRTMIN+6', 'SIG33']);
});
