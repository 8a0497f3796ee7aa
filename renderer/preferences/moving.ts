/**
 * A thing of a list was moved: taken out and put in again, and the keyboard with it. Gives it back to the button that moves
 * it on; at an end of the list only one way is left.
 * @param thing the buttons are called `move-up-…` and `move-down-…` of it
 */
export function focusMoved(thing: string, by: 1 | -1, isAtEnd: boolean): void {
  requestAnimationFrame(() => {
    document.getElementById(`move-${(by === 1) === isAtEnd ? 'up' : 'down'}-${thing}`)?.focus();
  });
}
