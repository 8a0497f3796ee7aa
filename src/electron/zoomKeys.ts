/** Larger and smaller text in every window, with the keys that every browser has: without a menu nobody else listens to them. */
import type { WebContents } from 'electron';

/** Shares of the usual size. Every window keeps its room up to the largest (test/e2e/accessibility.e2e.ts). */
const sizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The size after that key, which was pressed with Ctrl (⌘ on macOS); null for another key. @param factor the size before */
export function sizeAfterKey(key: string, factor: number): number | null {
  switch (key) {
    case '+':
    case '=':
      return sizes.find((size) => size > factor + 0.01) ?? sizes[sizes.length - 1] ?? 1;
    case '-':
    case '_':
      return sizes.findLast((size) => size < factor - 0.01) ?? sizes[0];
    case '0':
      return 1;
    default:
      return null;
  }
}

/** Chromium keeps one size for all pages of an address, so all windows of the app change together. */
export function listenForZoomKeys(page: WebContents): void {
  page.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    const isCommand = process.platform === 'darwin' ? meta : control;
    const size = type === 'keyDown' && isCommand && !alt ? sizeAfterKey(key, page.getZoomFactor()) : null;
    if (size === null) return;
    event.preventDefault();
    page.setZoomFactor(size);
  });
}
