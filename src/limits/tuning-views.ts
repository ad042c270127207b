import { amountText } from '../config/limit-amount.ts';
import type { DeviceTuning, LimitTuning } from '../config/limit-definition.ts';

/** What a tuning value is called and how it is written, for `describe`. */
export function tuningViews(
  tuning: LimitTuning,
): readonly { readonly name: string; readonly text: string }[] {
  const { memoryHigh, cpuWeight, cpus, readOps, writeOps, ioWeight, perDevice = [] } = tuning;
  return [
    ...(memoryHigh === undefined ? [] : [{ name: 'memory.high', text: amountText('bytes', memoryHigh) }]),
    ...(cpuWeight === undefined ? [] : [{ name: 'cpu.weight', text: String(cpuWeight) }]),
    ...(cpus === undefined ? [] : [{ name: 'cpu.cpuset', text: cpus }]),
    ...(readOps === undefined ? [] : [{ name: 'io.max_read_ops', text: `${readOps}/s` }]),
    ...(writeOps === undefined ? [] : [{ name: 'io.max_write_ops', text: `${writeOps}/s` }]),
    ...(ioWeight === undefined ? [] : [{ name: 'io.weight', text: String(ioWeight) }]),
    ...perDevice.map((one) => ({ name: perDeviceName(one.path), text: perDeviceText(one) })),
  ];
}

/** The name of a limit on the disk behind this path. */
export function perDeviceName(path: string): string {
  return `io.per_device:${path}`;
}

/** `reading 10.0M/s, 500 writes/s`. */
function perDeviceText({ readRate, writeRate, readOps, writeOps }: DeviceTuning): string {
  return [
    ...(readRate === undefined ? [] : [`reading ${amountText('bytes/s', readRate)}`]),
    ...(writeRate === undefined ? [] : [`writing ${amountText('bytes/s', writeRate)}`]),
    ...(readOps === undefined ? [] : [`${readOps} reads/s`]),
    ...(writeOps === undefined ? [] : [`${writeOps} writes/s`]),
  ].join(', ');
}

/** Whether the kernel is to share out anything. */
export function hasTuning(tuning: LimitTuning): boolean {
  return tuningViews(tuning).length > 0;
}
