/** What each effect of the engine does in the world outside of it. */
import type { Effect } from '../core/cycle/cycleTypes.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import type { Translate } from '../core/text/messages.ts';
import type { BreakSurroundings } from './breaks/afterBreak.ts';
import type { BreakOnScreen } from './breaks/breakOnScreen.ts';
import type { BreakCare } from './breaks/breakCare.ts';
import type { HistoryService } from './history/historyService.ts';
import type { Notifications } from './ports.ts';
import type { Offers } from './reminding/offers.ts';
import { refused } from './wording.ts';

export interface EffectDeps {
  readonly offers: Pick<Offers, 'remind' | 'stopReminding' | 'offerWindDown'>;
  readonly surroundings: Pick<BreakSurroundings, 'end'>;
  readonly history: Pick<HistoryService, 'keepOnly'>;
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly preferences: Preferences;
  readonly screen: Pick<BreakOnScreen, 'open' | 'close'>;
  readonly care: Pick<BreakCare, 'sevenDays'>;
  readonly t: Translate;
}

export function performEffect(effect: Effect, deps: EffectDeps): void {
  const { offers, surroundings, history, notifications, preferences, screen, care, t } = deps;
  switch (effect.type) {
    case 'showReminder':
      offers.remind(effect.kind, effect.level);
      break;
    case 'hideReminder':
      offers.stopReminding();
      break;
    case 'openBreak':
      care.sevenDays.open();
      screen.open(effect.by);
      break;
    case 'withdrawBreak':
      screen.close();
      care.sevenDays.withdraw();
      break;
    case 'closeBreak':
      surroundings.end(effect, preferences);
      break;
    case 'showWindDown':
      offers.offerWindDown();
      break;
    case 'callRefused':
      notifications.tell(...refused(effect.why, t));
      break;
    case 'deskDayEnded':
      void history.keepOnly(preferences.keepHistoryDays);
      break;
    case 'naturalBreak':
    case 'snoozed':
    case 'skipped':
    case 'skipUndone':
    case 'rested':
    case 'restUndone':
    case 'showNotice':
    case 'hideNotice':
    case 'suggestPosture':
    case 'breakWaits':
    case 'breakGoesOn':
    case 'held':
    case 'released':
      break; // nothing but what the snapshot shows, and offers that follow it
  }
}
