/**
 * Keys that work everywhere (hotkeys), written as Electron's accelerators ("Ctrl+Alt+B"). A global shortcut takes its
 * keys from every other app, so one modifier is not enough: Ctrl+C must stay everybody's.
 */

/** In the order in which they are written. `Super` is the Windows key, and Command on a Mac. */
const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Super'] as const;
const LEAST_MODIFIERS = 2;

const NAMED_KEYS: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
};
const KEY = new RegExp(`^([A-Z]|\\d|F([1-9]|1\\d|2[0-4])|${Object.values(NAMED_KEYS).join('|')})$`);
const FUNCTION_KEY = /^F\d+$/;

/** A key press, as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard; used where Alt or Shift make another sign of `key`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export type RecordedKeys =
  | { readonly type: 'complete'; readonly accelerator: string }
  /** Only modifiers so far, or a key that cannot be used. */
  | { readonly type: 'waiting' }
  | { readonly type: 'tooFewModifiers' };

/** What a key press amounts to. */
export function recordKeys(press: KeyPress): RecordedKeys {
  const key = keyOf(press);
  if (key === null) return { type: 'waiting' };
  const pressed = [press.ctrlKey, press.altKey, press.shiftKey, press.metaKey];
  const accelerator = [...MODIFIERS.filter((_, index) => pressed[index]), key].join('+');
  return isAccelerator(accelerator) ? { type: 'complete', accelerator } : { type: 'tooFewModifiers' };
}

/** Two modifiers or more, not Shift alone, in their order, then a key; a function key may have one. */
export function isAccelerator(text: string): boolean {
  const key = text.slice(text.lastIndexOf('+') + 1);
  const modifiers = text.split('+').slice(0, -1);
  const inOrder = MODIFIERS.filter((modifier) => modifiers.includes(modifier));
  if (!KEY.test(key) || inOrder.join() !== modifiers.join()) return false;
  if (modifiers.every((modifier) => modifier === 'Shift')) return false;
  return FUNCTION_KEY.test(key) || modifiers.length >= LEAST_MODIFIERS;
}

function keyOf({ key, code }: KeyPress): string | null {
  const letter = /^[a-z\d]$/i.test(key) ? key : (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? null);
  const name = letter?.toUpperCase() ?? NAMED_KEYS[code] ?? key;
  return KEY.test(name) ? name : null;
}
