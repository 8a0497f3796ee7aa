/** Where the reminder card appears: in the corner where the system puts its tray and its own notifications. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display: all of it, and what panels and docks leave of it. In device-independent pixels. */
export interface DisplayBoxes {
  readonly bounds: Box;
  readonly workArea: Box;
}

const MARGIN = 16;

/**
 * The card's box on that display: at the right, at the edge that has the panel. Where none shows which edge that is, at the
 * bottom on Windows and at the top elsewhere. It never leaves the work area at the top left, however small that is.
 */
export function cardPlace(
  { bounds, workArea }: DisplayBoxes,
  card: Pick<Box, 'width' | 'height'>,
  platform: string,
): Box {
  const panelAbove = workArea.y - bounds.y;
  const panelBelow = bounds.y + bounds.height - (workArea.y + workArea.height);
  const atBottom = panelAbove === panelBelow ? platform === 'win32' : panelBelow > panelAbove && platform !== 'darwin';
  const x = workArea.x + workArea.width - card.width - MARGIN;
  const y = atBottom ? workArea.y + workArea.height - card.height - MARGIN : workArea.y + MARGIN;
  return { x: Math.max(workArea.x, x), y: Math.max(workArea.y, y), ...card };
}
