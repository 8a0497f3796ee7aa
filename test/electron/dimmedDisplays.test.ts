import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { dimmedDisplays } from '../../src/electron/dimmedDisplays.ts';
import type { WindowMaker } from '../../src/electron/windows.ts';

vi.mock('electron', () => ({ nativeTheme: { shouldUseDarkColors: false } }));

class StandInWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  isGone = false;
  setBounds(): void {
    // Where it stands is not what this is about.
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
}

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const displays = [1, 2].map((id) => ({ id, bounds: { x: 0, y: 0, width: 800, height: 600 } }));

/** The second window cannot be made. */
function dimmedByHalf() {
  const made: StandInWindow[] = [];
  const ended = vi.fn();
  const make = () => {
    if (made.length === 1) throw new Error('no display');
    const window = new StandInWindow();
    made.push(window);
    return { window };
  };
  const dimmed = dimmedDisplays({ make } as unknown as WindowMaker, quietLog, ended);
  expect(() => {
    dimmed.dim(displays);
  }).toThrow('no display');
  return { dimmed, ended, window: made[0] };
}

test('a display beside one that could not be dimmed is bright again after the break', () => {
  const { dimmed, window } = dimmedByHalf();
  expect(window?.isGone).toBe(false);
  dimmed.dim([]);
  expect(window?.isGone).toBe(true);
});

test('a click on a display beside one that could not be dimmed leads out', async () => {
  const { ended, window } = dimmedByHalf();
  window?.webContents.emit('input-event', {}, { type: 'mouseDown' });
  await nextTurn();
  expect(window?.isGone).toBe(true);
  expect(ended).toHaveBeenCalledOnce();
});
