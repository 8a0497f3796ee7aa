/** What a page is told of its display, in pixels (CSSOM View, and Chromium's own `availTop`). */
export interface DisplayRoom {
  readonly height: number;
  readonly availHeight: number;
  /** Chromium has it. */
  readonly availTop?: number;
}

/**
 * The edge at which a desktop keeps its panel: where it leaves no room to windows, at the top first, for a dock at the bottom has no tray.
 * A desktop that says nothing of it (Wayland, or a panel that hides) has its usual one.
 */
export function panelEdge({ height, availHeight, availTop = 0 }: DisplayRoom, userAgent: string): 'top' | 'bottom' {
  // On a display below another one, `availTop` counts from that one's top.
  const above = availTop > 0 && availTop < height ? availTop : 0;
  if (above > 0) return 'top';
  if (height > availHeight) return 'bottom';
  return userAgent.includes('Windows') ? 'bottom' : 'top';
}
