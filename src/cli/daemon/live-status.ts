// stub
import type { MasterPort } from '../../api/master-port.ts';

export function showLiveStatus(_m: MasterPort, _force: AbortSignal): { close(): void } {
  return { close() {} };
}
