import { ProcessMeter } from '../../limits/process-meter.ts';
import type { Exposition } from '../../metrics/exposition.ts';
import { Rising } from '../../metrics/rising.ts';

/** What master or shim use themselves. */
export class OwnProcess {
  readonly #labels: string;
  readonly #cpuMs = new Rising('noise');

  constructor(name: 'master' | 'shim') {
    this.#labels = `process="${name}"`;
  }

  /** Adds the samples of the process that has this part now; a shim may be replaced. */
  addTo(page: Exposition, pid: number): void {
    const meter = new ProcessMeter(pid, null);
    const usage = meter.usage();
    if (usage !== null) {
      this.#cpuMs.take(String(usage.startTime), usage.cpuMs);
      page.add('hsu_process_resident_memory_bytes', this.#labels, usage.rssBytes);
      const descriptors = meter.descriptors();
      if (descriptors !== null) page.add('hsu_process_open_fds', this.#labels, descriptors);
    }
    page.add('hsu_process_cpu_seconds_total', this.#labels, this.#cpuMs.value / 1000);
    meter.close();
  }
}
