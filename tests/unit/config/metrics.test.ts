import { describe, expect, test } from 'vitest';
import { findingsOf, load } from './loading.ts';

const written = (text: string): string => `master:\n  metrics: ${text}\nworkers: []\n`;

describe('master.metrics', () => {
  test.each([
    ['{listen: 127.0.0.1:9655}', { host: '127.0.0.1', port: 9655, isOpen: false }],
    ['{listen: 9655}', { host: '127.0.0.1', port: 9655, isOpen: false }],
    ['{listen: "[::1]:9655"}', { host: '::1', port: 9655, isOpen: false }],
    ['{listen: localhost:9655}', { host: 'localhost', port: 9655, isOpen: false }],
    ['{listen: 0.0.0.0:9655, allow_remote: true}', { host: '0.0.0.0', port: 9655, isOpen: true }],
    ['{}', null],
    ['', null],
  ])('%s', (text, metrics) => {
    expect(load(written(text)).master.metrics).toEqual(metrics);
  });

  test.each([
    ['{listen: 0.0.0.0:9655}', /0\.0\.0\.0 is no loopback address/],
    ['{listen: monitoring.example:9655}', /is no loopback address/],
    ['{listen: "[::]:9655"}', /:: is no loopback address/],
    ['{listen: 127.0.0.1}', /has no port/],
    ['{listen: 127.0.0.1:99999}', /there is no port 99999/],
    ['{listen: /run/metrics.sock}', /on a port, not on a socket/],
    ['{listne: 9655}', /unknown key "listne"/],
  ])('%s is an error', (text, message) => {
    expect(findingsOf(written(text))).toEqual([expect.stringMatching(message)]);
  });
});
