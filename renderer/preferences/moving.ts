/**
 * A thing of a list was moved: taken out and put in again, and the keyboard with it. Gives it back to the button that moves
 * it on; at an end of the list only one way is left. Whoever has gone on to another control meanwhile, as where the app took its time, stays
 * there.
 * @param thing the buttons are called `move-up-…` and `move-down-…` of it
 */
export function focusMoved(thing: string, by: 1 | -1, isAtEnd: boolean): void {
  const buttonOf = (way: 'up' | 'down'): HTMLElement | null => document.getElementById(`move-${way}-${thing}`);
  requestAnimationFrame(() => {
    if ([document.body, buttonOf('up'), buttonOf('down')].some((place) => place === document.activeElement))
      buttonOf((by === 1) === isAtEnd ? 'up' : 'down')?.focus();
  });
}
