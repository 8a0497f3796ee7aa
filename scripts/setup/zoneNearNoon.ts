/**
 * A time zone in which it is past noon now, and before one. The journeys are lived there, whenever they are run: a plan for the day
 * has hours to go, and no desk day ends in the middle of a story that is not about it.
 */
export function zoneNearNoon(now: Date): string {
  const hoursAhead = 12 - now.getUTCHours();
  // These zones count the other way round: Etc/GMT-5 is five hours ahead of Greenwich.
  return `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${String(Math.abs(hoursAhead))}`;
}
