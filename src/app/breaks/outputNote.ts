/** What the person hears once where the chosen output device is not there, and again only after it was. */
import type { Translate } from '../../core/text/messages.ts';

/** @param chosen the device's name @returns hears from the break window whether the device is there */
export function outputNote(
  chosen: () => string,
  tell: (title: string, body: string) => void,
  t: Translate,
): (isThere: boolean) => void {
  let toldOf: string | null = null;
  return (isThere) => {
    const device = chosen();
    if (isThere || device === '') {
      toldOf = null;
      return;
    }
    if (toldOf === device) return;
    toldOf = device;
    tell(t('problem.outputGone.title', { device }), t('problem.outputGone.body'));
  };
}
