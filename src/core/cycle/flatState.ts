/** Saved states of version 1, in which every part of these groups had a key of its own. */
import { isRecord } from '../text/plainData.ts';

/** What was saved, by whatever version, in the groups of version 2; what is no saved state of version 1 stays as it is. */
export function inGroups(saved: unknown): unknown {
  if (!isRecord(saved) || saved['version'] !== 1 || !isRecord(saved['state'])) return saved;
  const { locked, inputIsKnown, sensedHolds, watching, callSinceMs, callKeptUntilMs, ...others } = saved['state'];
  const { heardWall, heardFromWall, heardAhead, day, endingDay, windDownSinceMs, ...more } = others;
  const { lastBreakMs, turns, desk, postponed, ...state } = more;
  return {
    version: 2,
    state: {
      ...state,
      sensed: { locked, inputIsKnown, holds: sensedHolds, watching },
      call:
        callSinceMs === undefined || callSinceMs === null
          ? null
          : { sinceMs: callSinceMs, keptUntilMs: callKeptUntilMs },
      // The oldest states do not say from when on: they took all before for heard.
      heard: { fromWall: heardFromWall ?? heardWall, untilWall: heardWall, ahead: heardAhead },
      // The oldest states have no day that is ending.
      day: isRecord(day) ? { ...day, windDownSinceMs, ending: endingDay ?? null } : day,
      taken: { lastBreakMs, turns },
      desk: isRecord(desk) ? { ...desk, postponed } : desk,
    },
  };
}
