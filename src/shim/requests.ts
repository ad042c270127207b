import { IdleCollector } from '../shared/idle-collector.ts';
import { VERSION } from '../shared/version.ts';
import type { Shim } from './assembly.ts';
import type { Request, Results } from './protocol/requests.ts';
import { SpawnQueue } from './spawn-queue.ts';
import type { WorkerOutput } from './worker-output.ts';

/** How a shim ends; called after the answer is on its way. */
export interface ShimEnds {
  /** With nothing that lives. */
  readonly end: () => void;
  /** What lives is left for the next one. */
  readonly leave: () => void;
}

/** Carries out what the master asks for: hands each request to the part of the shim it is for. Throws what the part throws. */
export function requestHandler(shim: Shim, { end, leave }: ShimEnds): (request: Request) => unknown {
  const { incarnations, roster, control, reports, groups, commands, hooks, outputs, ports } = shim;
  const spawns = new SpawnQueue();
  const collector = new IdleCollector();

  const outputsOf = (worker: string | null): WorkerOutput[] => {
    const found = worker === null ? [...outputs.all()] : [outputs.get(worker)];
    return found.filter((one) => one !== undefined);
  };
  const figures = (): Results['figures'] => ({
    logs: outputs.figures(),
    throttledMs: shim.controllers?.throttledMs() ?? {},
  });

  return (request) => {
    // Asked again and again, and nothing that a collection would have to follow.
    if (request.type === 'figures') return figures();
    collector.touch();
    switch (request.type) {
      case 'spawn':
        return spawns.add(() => incarnations.spawn(request.spec));
      case 'attach':
        return incarnations.attach(request.spec);
      case 'release':
        incarnations.release(request.of);
        return null;
      case 'reservePort':
        return ports.reserve(request.worker, request.wished).then((port) => ({ port }));
      case 'permit':
        incarnations.permit(request.of, request.signals);
        return null;
      case 'signal':
        return control.signal(request.of, request.signal, request.target);
      case 'exec':
        return control.exec(request.of, request.spec, request.timeoutMs);
      case 'runCommand':
        return request.hook === undefined
          ? commands.run(request.spec, request.timeoutMs, request.outputBytes)
          : hooks.run(request.spec, request.timeoutMs, request.outputBytes, request.hook);
      case 'endHook':
        hooks.end(request.worker, request.of);
        return null;
      case 'killTree':
        return control.killTree(request.facts);
      case 'sweep':
        return control.sweep(request.facts, request.graceMs);
      case 'processes':
        return control.processes(request.of);
      case 'setLimits':
        return groups.setLimits(request.worker, request.limits);
      case 'setQuotas':
        return groups.setQuotas(request.quotas);
      case 'throttle':
        control.throttle(request.of, request.share, request.forMs);
        return null;
      case 'hearOut':
        reports.hearOut(request.worker);
        return null;
      case 'awaitLines':
        return reports.awaitLines(request.of, request.lines);
      case 'lineFound':
        reports.lineFound(request.of, request.line);
        return null;
      case 'acknowledge':
        incarnations.acknowledge(request.of);
        return null;
      case 'reopenLogs':
        for (const output of outputsOf(request.worker)) output.reopen();
        return null;
      case 'setLogs':
        outputs.get(request.worker)?.setRules(request.logs);
        return null;
      case 'trimLogs':
        return outputs.trim(request.worker, request.files);
      case 'forget':
        hooks.forget(request.worker);
        incarnations.forget(request.worker);
        ports.release(request.worker);
        return null;
      case 'shutdown':
        if (roster.facts.length > 0) throw new Error('workers are still alive');
        setImmediate(end);
        return null;
      case 'leave':
        setImmediate(leave);
        return null;
    }
    // A newer master asks for something that an older shim does not know: silence would be taken for done.
    throw new Error(`this shim (version ${VERSION}) does not know the request ${(request as Request).type}`);
  };
}
