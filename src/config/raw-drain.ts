import type { RawCommand, RawDuration, RawSignal } from './raw.ts';
import type { RawHttp } from './raw-probes.ts';

export interface RawDrainCondition {
  readonly connections?: number;
  readonly ports?: readonly number[];
  readonly http?: string | RawHttp;
  readonly exec?: RawCommand;
  readonly shell?: boolean;
}

export interface RawDrain {
  readonly signal?: RawSignal;
  readonly delay?: RawDuration;
  readonly until?: RawDrainCondition;
  readonly timeout?: RawDuration;
  readonly period?: RawDuration;
}
