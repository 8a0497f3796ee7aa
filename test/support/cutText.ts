/** Texts that a person cannot read whole: outside the window, outside their button, or cut off by their box. */
import type { Page } from '@playwright/test';

/** @param scrolls whether a table may be wider than the window, and scrolled sideways: in larger letters alone */
export function cutTexts(window: Page, scrolls = false): Promise<readonly string[]> {
  return window.evaluate((mayScroll) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (text === '' || parent === null || parent.closest('.unseen, option, [hidden]') || !parent.checkVisibility())
        continue;
      if (getComputedStyle(parent).clipPath !== 'none') continue; // words for screen readers alone
      const range = document.createRange();
      range.selectNodeContents(node);
      const table = mayScroll ? parent.closest('.wide') : null;
      if (table !== null && table.scrollWidth > table.clientWidth) continue;
      const button = parent.closest('button')?.getBoundingClientRect();
      for (const { left, right, width } of range.getClientRects()) {
        if (width <= 1) continue;
        if (left < -1 || right > innerWidth + 1) found.add(`outside the window: ${text}`);
        if (button && (left < button.left - 1 || right > button.right + 1)) found.add(`outside its button: ${text}`);
      }
      const box = parent.closest('button, p, h1, h2, h3, label, summary, td, th') ?? parent;
      const cuts = getComputedStyle(box).overflowX !== 'visible';
      if (cuts && box.scrollWidth > box.clientWidth + 1) found.add(`cut off: ${text}`);
    }
    return [...found];
  }, scrolls);
}
