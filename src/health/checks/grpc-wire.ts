/** The little of protobuf and of gRPC's framing that health checking needs. */

/** `grpc.health.v1.HealthCheckResponse.ServingStatus`. */
export const SERVING_STATUS = ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'] as const;
export type ServingStatus = (typeof SERVING_STATUS)[number];

/** A HealthCheckRequest: field 1 is the service; an empty string is left out, as proto3 does. */
export function encodeRequest(service: string): Buffer {
  const name = Buffer.from(service);
  return name.length === 0 ? name : Buffer.concat([Buffer.from([0x0a, ...varint(name.length)]), name]);
}

/** A message with the five bytes that go in front of each: not compressed, and its length. */
export function frame(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** The first message of a stream; null while it is not complete. Throws RangeError for a compressed one. */
export function unframe(stream: Buffer): Buffer | null {
  if (stream.length < 5) return null;
  if (stream[0] !== 0) throw new RangeError('the answer is compressed');
  const end = 5 + stream.readUInt32BE(1);
  return stream.length < end ? null : stream.subarray(5, end);
}

/** The status in a HealthCheckResponse: field 1, a varint; absent means UNKNOWN. Unknown fields are passed over. */
export function decodeStatus(message: Buffer): ServingStatus {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++];
      if (byte === undefined || shift > 28) throw new RangeError('the answer is not a HealthCheckResponse');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const skip = (bytes: number): void => {
    at += bytes;
  };
  let status = 0;
  while (at < message.length) {
    const tag = next();
    if (tag === 0x08) status = next();
    else if ((tag & 7) === 0) next();
    else if ((tag & 7) === 1) skip(8);
    else if ((tag & 7) === 2) skip(next());
    else if ((tag & 7) === 5) skip(4);
    else throw new RangeError('the answer is not a HealthCheckResponse');
  }
  return SERVING_STATUS[status] ?? 'UNKNOWN';
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}

/** Names of gRPC's status codes, for messages. */
const CODES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
];

/** The method is not there. */
export const UNIMPLEMENTED = CODES.indexOf('UNIMPLEMENTED');

/** `NOT_FOUND (5)`. */
export function codeText(code: number): string {
  return `${CODES[code] ?? 'status'} (${code})`;
}
