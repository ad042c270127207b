import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawHttp, RawStatus, RawTls } from './raw-probes.ts';
import { statusRangeOf } from './status-range.ts';

type Headers = Readonly<Record<string, string>>;

/** Reports what of a request can never be sent, or never be answered well: it would be taken for a fault of the worker. */
export function checkRequest(block: RawHttp, method: string, path: Path, context: NormalizeContext): void {
  const { report } = context;
  if (!canBe(() => validateHeaderName(method))) {
    report.error([...path, 'method'], `${JSON.stringify(method)} is no method`);
  }
  checkHeaders(block.headers ?? {}, [...path, 'headers'], context);
  checkStatuses(block.status, [...path, 'status'], context);
  for (const key of ['expect_body', 'expect_json'] as const) {
    if (block[key] === undefined || method !== 'HEAD') continue;
    report.error([...path, key], 'the answer to a HEAD request has no body', {
      hint: 'leave method out',
      at: 'key',
    });
  }
}

/** Reports a client certificate without its key, and the other way round. */
export function checkPair({ cert, key }: RawTls, path: Path, { report }: NormalizeContext): void {
  if ((cert === undefined) === (key === undefined)) return;
  const [there, missing] = cert === undefined ? ['key', 'cert'] : ['cert', 'key'];
  report.error([...path, there], `${there} without ${missing}`, { hint: `add ${missing}`, at: 'key' });
}

/** Reports metadata that gRPC does not have: its names are few letters, and some belong to the protocol. */
export function checkMetadata(metadata: Headers, path: Path, { report }: NormalizeContext): void {
  for (const [name, value] of Object.entries(metadata)) {
    const at: Path = [...path, name];
    const isName = /^[\w.-]+$/.test(name) && !/^(grpc-.*|te|connection|content-type)$/i.test(name);
    if (!isName) report.error(at, `${JSON.stringify(name)} is no name for metadata`, { at: 'key' });
    else if (!/^[\x20-\x7e]*$/.test(value)) report.error(at, 'metadata must be printable ASCII');
  }
}

function checkHeaders(headers: Headers, path: Path, { report }: NormalizeContext): void {
  for (const [name, value] of Object.entries(headers)) {
    const at: Path = [...path, name];
    if (!canBe(() => validateHeaderName(name))) {
      report.error(at, `${JSON.stringify(name)} is no name of a header`, { at: 'key' });
    } else if (!canBe(() => validateHeaderValue(name, value))) {
      report.error(at, 'has characters that a header cannot have');
    }
  }
}

function checkStatuses(written: RawHttp['status'], path: Path, { report }: NormalizeContext): void {
  const one = (status: RawStatus, at: Path): void => {
    const { from, to } = statusRangeOf(status);
    if (from > to) report.error(at, `${from}-${to} is empty`, { hint: `write ${to}-${from}` });
  };
  if (written === undefined) return;
  if (Array.isArray(written)) for (const [index, status] of written.entries()) one(status, [...path, index]);
  else one(written as RawStatus, path);
}

function canBe(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
