import { watchInput, type InputSense } from '../app/inputSense.ts';
import type { Clock, Log, Stop } from '../app/ports.ts';
import { onInputInWindows } from './inputInWindows.ts';
import { startSensors, type DeskEdge } from './sensors.ts';

/** What the desk tells, as far as it can be believed. Input in our own windows is seen as well. */
export function startSenses(
  clock: Clock,
  log: Log,
  onEdge: (edge: DeskEdge) => void,
): { readonly input: InputSense; readonly stop: Stop } {
  const { sensors, stop } = startSensors(clock, log, onEdge);
  const input = watchInput(sensors, clock, log);
  onInputInWindows(input.noteLife);
  return { input, stop };
}
