import type { ProbeDefinition, ProbeRole } from '../../../src/config/probe-definition.ts';
import { type Checker, type Finding, failed, passed } from '../../../src/health/result.ts';

/** A checker whose findings a test decides. */
export class FakeChecker implements Checker {
  /** What the next looks find; a function may take its time. */
  next: Finding | ((signal: AbortSignal) => Promise<Finding>) = passed('HTTP 200');
  looks = 0;
  atOnce = 0;
  mostAtOnce = 0;
  isClosed = false;

  async look(signal: AbortSignal): Promise<Finding> {
    this.looks += 1;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    try {
      return typeof this.next === 'function' ? await this.next(signal) : this.next;
    } finally {
      this.atOnce -= 1;
    }
  }

  close(): void {
    this.isClosed = true;
  }

  passes(): void {
    this.next = passed('HTTP 200');
  }

  fails(message = 'HTTP 500'): void {
    this.next = failed(message);
  }

  /** Never answers, until the deadline. */
  hangs(): void {
    this.next = (signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed('gave up'))));
  }
}

/** Every 10 s, at most 1 s, three failures count. */
export function probeDefinition(
  role: ProbeRole | 'health_check',
  changes: Partial<ProbeDefinition> = {},
): ProbeDefinition {
  return {
    name: role,
    roles: role === 'health_check' ? ['liveness', 'readiness'] : [role],
    check: { type: 'process' },
    initialDelayMs: 0,
    periodMs: 10_000,
    timeoutMs: 1000,
    successThreshold: 1,
    failureThreshold: 3,
    ...changes,
  };
}
