import { expect, test } from 'vitest';
import { findingOf } from '../../../../src/health/checks/explain.ts';

const errorOf = (code: string, message = code): Error =>
  Object.assign(new Error(message), { code, errno: -1 });

test.each(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOBUFS', 'EADDRNOTAVAIL'])(
  'a checker without means to look (%s) does not say that the worker failed',
  (code) => {
    expect(findingOf(errorOf(code))).toEqual({
      outcome: 'unknown',
      message: `could not look: ${code}`,
      output: '',
    });
    expect(findingOf(new AggregateError([errorOf(code)])).outcome).toBe('unknown');
  },
);

test('a worker that refuses has failed', () => {
  expect(findingOf(errorOf('ECONNREFUSED'), 'head')).toEqual({
    outcome: 'fail',
    message: 'connection refused',
    output: 'head',
  });
});

test.each([
  [
    'EPROTO',
    'write EPROTO 40B3:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:../deps/x.c:78:',
    'the other side does not speak TLS (wrong version number)',
  ],
  [
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    '40B3:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../deps/x.c:918:SSL alert number 116\n',
    'the other side ends TLS: certificate required',
  ],
  [
    'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
    '40B3:error:0A000460:SSL routines:ssl3_read_bytes:tlsv1 alert no application protocol:../deps/x.c:918:SSL alert number 120\n',
    'the other side ends TLS: no application protocol',
  ],
  [
    'ERR_SSL_UNSUPPORTED_PROTOCOL',
    '40B3:error:0A000102:SSL routines:ssl_choose_client_version:unsupported protocol:../deps/x.c:1:\n',
    'TLS: unsupported protocol',
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'unable to verify the first certificate; if the root CA is installed locally, try running Node.js with --use-system-ca',
    'certificate not accepted: unable to verify the first certificate; tls.ca names the CA to go by',
  ],
  [
    'ERR_OSSL_X509_KEY_VALUES_MISMATCH',
    'error:05800074:x509 certificate routines::key values mismatch',
    'TLS: cert and key do not belong together',
  ],
  ['CERT_HAS_EXPIRED', 'certificate has expired', 'certificate not accepted: certificate has expired'],
  ['ERR_HTTP2_ERROR', 'Protocol error', 'the answer is not HTTP/2, as gRPC is'],
])('A089: %s is told in words for a person', (code, message, told) => {
  expect(findingOf(Object.assign(new Error(message), { code })).message).toBe(told);
});

test.each([
  ['EACCES', 'permission denied'],
  ['ENOENT', 'there is no such file'],
])(
  'A089: a file of the checker that cannot be read (%s) is named, and not taken for a socket',
  (code, why) => {
    const error = Object.assign(errorOf(code), { syscall: 'open', path: '/etc/probe.key' });
    expect(findingOf(error).message).toBe(`/etc/probe.key cannot be read: ${why}`);
  },
);

test('A089: a name that is not known is named', () => {
  const error = Object.assign(errorOf('ENOTFOUND'), { hostname: 'mq.internal' });
  expect(findingOf(error).message).toBe('the host name mq.internal is not known');
});
