/** Which hours are named under the drawing of today. */
import { HOUR, type WallSpan } from '../../src/core/time/time.ts';

/** More labels than this would touch each other in a narrow window. */
const mostTicks = 6;
const stepsHours = [1, 2, 3, 4, 6];

/**
 * The full hours to name, in the local time of the window: every one, or every second, third, … of the day, as room allows.
 * Epoch milliseconds. Where clocks are changed, hours are still full ones.
 */
export function hourTicks({ fromWall, untilWall }: WallSpan): readonly number[] {
  const hours: number[] = [];
  const first = new Date(fromWall);
  first.setMinutes(0, 0, 0);
  for (let wall = first.getTime(); wall <= untilWall; wall += HOUR) if (wall >= fromWall) hours.push(wall);
  const step = stepsHours.find((every) => hours.length / every <= mostTicks) ?? 8;
  return hours.filter((wall) => new Date(wall).getHours() % step === 0);
}
