import type { GrpcCheck } from '../../src/config/probe-definition.ts';

/** A check of the whole server on this port of the loopback, but for these changes. */
export function grpcCheck(port: number, changes: Partial<GrpcCheck> = {}): GrpcCheck {
  return {
    type: 'grpc',
    address: { host: '127.0.0.1', port },
    service: '',
    method: null,
    watch: false,
    metadata: {},
    tls: null,
    ...changes,
  };
}
