import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import {
  type ControllerName,
  concerns,
  type KernelLimits,
  type QuotaSpec,
  writesFor,
} from './kernel-limits.ts';
import { type LimitFiles, writeLimit } from './limit-files.ts';
import { type GroupPath, groupFolder } from './placements.ts';
import { handAllDown } from './unified-group.ts';

interface Place {
  readonly version: 1 | 2;
  readonly base: string;
}

/**
 * The cgroups around those of workers: one for each group with limits, in every hierarchy that limits something for it.
 * The kernel adds up what is below.
 */
export class GroupQuotas {
  readonly #controllers: ReadonlyMap<ControllerName, Place>;
  readonly #files: LimitFiles;
  readonly #home: string | null;
  #quotas = new Map<string, QuotaSpec>();
  /** Folders of groups that are no more, in which workers may still be. */
  readonly #left = new Set<string>();

  /** @param home folder of the workers' own groups, which lie in folders of these groups too, controllers or not */
  constructor(
    controllers: ReadonlyMap<ControllerName, Place>,
    files: LimitFiles,
    home: string | null = null,
  ) {
    this.#controllers = controllers;
    this.#files = files;
    this.#home = home;
  }

  /** From now on these are all groups there are. Returns what could not be set, in words. */
  set(quotas: readonly QuotaSpec[]): readonly string[] {
    const problems: string[] = [];
    const before = this.#quotas;
    this.#quotas = new Map(quotas.map((quota) => [quota.groups.join('/'), quota]));
    // The outermost first, for folders are made inside each other; what is no more from within.
    for (const quota of [...quotas].sort((a, b) => a.groups.length - b.groups.length))
      this.#apply(quota, problems);
    const gone = [...before.values()].filter(({ groups }) => !this.#quotas.has(groups.join('/')));
    for (const { groups } of gone.sort((a, b) => b.groups.length - a.groups.length)) this.#lift(groups);
    return problems;
  }

  /** Whether a worker in these groups has to be in a group of this controller for their sake. */
  concern(controller: ControllerName, groups: GroupPath): boolean {
    if (this.#controllers.get(controller)?.version === 2) return groups.length > 0;
    return this.#around(groups).some(({ limits }) => concerns(controller, limits));
  }

  /** The limits of a worker as they have to be inside its groups. */
  fit(limits: KernelLimits, groups: GroupPath): KernelLimits {
    const around = this.#around(groups);
    const cpuMax = around.map((one) => one.limits.cpuMax).filter((max) => max !== undefined);
    // All of a worker or none: what is left of one that lost a process to the limit of its group is nobody's plan.
    const oomGroup =
      limits.memoryMax === undefined && around.some((one) => one.limits.memoryMax !== undefined);
    return {
      ...limits,
      ...(oomGroup ? { oomGroup } : {}),
      // Version 1 refuses a part more than the whole.
      ...(limits.cpuMax !== undefined && this.#controllers.get('cpu')?.version === 1
        ? { cpuMax: Math.min(limits.cpuMax, ...cpuMax) }
        : {}),
    };
  }

  /** Removes what is left of groups that are no more, as far as nothing is in it any more. */
  sweep(): void {
    for (const folder of this.#left) if (isRemoved(folder)) this.#left.delete(folder);
  }

  /** Removes all groups. */
  close(): void {
    for (const { groups } of [...this.#quotas.values()].sort((a, b) => b.groups.length - a.groups.length))
      this.#lift(groups);
    this.#quotas.clear();
  }

  #around(groups: GroupPath): readonly QuotaSpec[] {
    return groups.flatMap((_, at) => this.#quotas.get(groups.slice(0, at + 1).join('/')) ?? []);
  }

  #apply({ groups, limits }: QuotaSpec, problems: string[]): void {
    if (this.#home !== null) this.#left.delete(groupFolder(this.#home, groups));
    for (const [controller, { version, base }] of this.#controllers) {
      const folder = groupFolder(base, groups);
      // What an earlier configuration has set must go.
      if (!concerns(controller, limits) && version === 1 && !existsSync(folder)) continue;
      try {
        mkdirSync(folder, { recursive: true });
        this.#left.delete(folder);
        if (version === 2) this.#handDown(base, groups, problems);
        else this.#prepare(controller, base, groups);
        if (controller === 'cpu' && version === 1) this.#lowerBelow(folder, this.fit(limits, groups).cpuMax);
        const writes = writesFor(version, controller, this.fit(limits, groups.slice(0, -1)));
        // Whom the kernel kills in a group is one worker, never all of them.
        problems.push(
          ...this.#files.write(
            folder,
            writes.filter(({ file }) => file !== 'memory.oom.group'),
            concerns(controller, limits),
          ),
        );
      } catch (error) {
        problems.push(`${folder}: ${(error as Error).message}`);
      }
    }
  }

  #handDown(base: string, groups: GroupPath, problems: string[]): void {
    const names = [...this.#controllers].filter(([, one]) => one.version === 2).map(([name]) => name);
    for (let depth = 1; depth <= groups.length; depth++)
      problems.push(...handAllDown(groupFolder(base, groups.slice(0, depth)), names));
  }

  /** Kernels before 5.11 add up what is below only when they are told to while there is nothing below. */
  #prepare(controller: ControllerName, base: string, groups: GroupPath): void {
    if (controller !== 'memory') return;
    for (let depth = 1; depth <= groups.length; depth++) {
      const file = join(groupFolder(base, groups.slice(0, depth)), 'memory.use_hierarchy');
      if (kernelText(file).trim() === '0') writeLimit(file, '1');
    }
  }

  /** Version 1 refuses a quota that some group below exceeds. */
  #lowerBelow(folder: string, cpuMax: number | undefined): void {
    if (cpuMax === undefined) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const below = join(folder, entry.name);
      this.#lowerBelow(below, cpuMax);
      const [write] = writesFor(1, 'cpu', { cpuMax }).filter(({ file }) => file === 'cpu.cfs_quota_us');
      if (write !== undefined && Number(kernelText(join(below, write.file))) > Number(write.text))
        this.#files.overwrite(join(below, write.file), write.text);
    }
  }

  /** Nobody is held to it any more. Workers that are still in it leave it with their next start. */
  #lift(groups: GroupPath): void {
    for (const [controller, { version, base }] of this.#controllers) {
      const folder = groupFolder(base, groups);
      if (!existsSync(folder)) continue;
      this.#files.forget(folder);
      for (const { file, text } of writesFor(version, controller, {}))
        if (file !== 'memory.oom.group') writeLimit(join(folder, file), text);
      this.#left.add(folder);
    }
    if (this.#home !== null) this.#left.add(groupFolder(this.#home, groups));
    this.sweep();
  }
}

/** Only groups in which nothing is can be removed. */
function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return !existsSync(folder);
  }
}
