/**
 * The machine that a soak's person sits at: its time, its input, its displays, lock and sleep. Time and idleness are the soak's own, for
 * an X server knows real ones only; locks, sleeps and displays are told to Electron's emitters, as Electron tells them to the app.
 */
import { inMain } from '../../test/support/inMain.ts';
import { SECOND } from '../../src/core/time/time.ts';
import type { RunningSoakApp } from './launchSoakApp.ts';
import type { SoakTime } from './soakClock.ts';

export interface Machine {
  /** Epoch milliseconds, as the app reads them. */
  readonly wall: () => Promise<number>;
  /** Lets so many milliseconds pass as fast as the app lives them. */
  readonly pass: (ms: number) => Promise<void>;
  /** The same as something to look at: for each real second so many pass. */
  readonly passSlowly: (ms: number, timesReal: number) => Promise<void>;
  /** Keys and pointer are used from now on, or rest. */
  readonly use: (busy: boolean) => Promise<void>;
  readonly lock: (locked: boolean) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly plugDisplay: (plugged: boolean) => Promise<void>;
}

/** What the main process holds for the soak besides its clock. */
interface Plugged {
  readonly soakTime: SoakTime;
  readonly soakInput: { busy: boolean; lastAt: number };
  readonly soakDisplays: Electron.Display[];
  /** The second one. */
  readonly soakPlugs: Electron.Display;
  /** Waits until each window has drawn what it shows, for which it needs real time. */
  readonly windowsSeen: () => Promise<void>;
}

/** The desk of somebody who is away is read every five seconds: so long after they are back, the app knows it. */
export const KNOWN_BACK_MS = 6 * SECOND;
/** As long as the app may live without a look at what else came in meanwhile: less than its windows have until they must be seen. */
const STRIDE_MS = 2 * SECOND;
const FRAME_MS = 25;

export async function takeOver(app: RunningSoakApp): Promise<Machine> {
  await inMain(app, ({ powerMonitor, screen, BrowserWindow }) => {
    const seen = new WeakSet<Electron.BrowserWindow>();
    const seeOne = async (window: Electron.BrowserWindow): Promise<void> => {
      if (seen.has(window)) return;
      seen.add(window);
      // The app hears of a page's second frame after it has drawn anything, and gives up a window of which it hears too late.
      const twoFrames = `new Promise((drawn) => {
        const look = () =>
          document.getElementById('window')?.hasChildNodes() === false
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => requestAnimationFrame(drawn));
        look();
      })`;
      const drawn = window.webContents.executeJavaScript(twoFrames).catch(() => undefined);
      const gone = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      // Time stands still meanwhile: one that never draws is the app's to give up, once time passes again.
      let stopWaiting = (): void => undefined;
      const patience = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 5_000);
        stopWaiting = () => {
          clearTimeout(timer); // it would count as the app's
        };
      });
      await Promise.race([drawn, gone, patience]);
      stopWaiting();
    };
    const windowsSeen = async (): Promise<void> => {
      for (const window of BrowserWindow.getAllWindows()) await seeOne(window);
    };
    const { soakTime } = globalThis as unknown as Plugged;
    const soakInput = { busy: false, lastAt: 0 };
    // Each is half of the real one, for nothing is drawn in a window beside that.
    const [real] = screen.getAllDisplays();
    if (real === undefined) throw new Error('There is no display.');
    const half = (index: 0 | 1): Electron.Display => {
      const width = real.bounds.width / 2;
      const area = { ...real.bounds, x: index * width, width };
      return { ...real, id: real.id + index, bounds: area, workArea: area };
    };
    const soakDisplays = [half(0)];
    const soakPlugs = half(1);
    Object.assign(globalThis, { soakInput, soakDisplays, soakPlugs, windowsSeen });
    powerMonitor.getSystemIdleTime = () => {
      const seconds = Math.floor(soakTime.now().at / 1_000);
      // Somebody who types pauses for a second now and then; a desk that only ever answers 0 is not believed.
      return soakInput.busy ? seconds % 3 : seconds - Math.floor(soakInput.lastAt / 1_000);
    };
    screen.getAllDisplays = () => [...soakDisplays];
  });
  return {
    wall: () => inMain(app, () => (globalThis as unknown as Plugged).soakTime.now().wall),
    pass: (ms) =>
      inMain(
        app,
        async (_electron, { ms, strideMs }) => {
          const { soakTime, windowsSeen } = globalThis as unknown as Plugged;
          for (let left = ms; left > 0; left -= strideMs) {
            await windowsSeen();
            soakTime.pass(Math.min(left, strideMs));
            await new Promise((resolve) => setImmediate(resolve));
          }
        },
        { ms, strideMs: STRIDE_MS },
      ),
    passSlowly: (ms, timesReal) =>
      inMain(
        app,
        async (_electron, { ms, frameMs, timesReal }) => {
          const { soakTime, windowsSeen } = globalThis as unknown as Plugged;
          const strideMs = frameMs * timesReal;
          for (let left = ms; left > 0; left -= strideMs) {
            await windowsSeen();
            soakTime.pass(Math.min(left, strideMs));
            await new Promise((resolve) => setTimeout(resolve, frameMs));
          }
        },
        { ms, frameMs: FRAME_MS, timesReal },
      ),
    use: (busy) =>
      inMain(
        app,
        (_electron, busy) => {
          const { soakInput, soakTime } = globalThis as unknown as Plugged;
          if (soakInput.busy !== busy) Object.assign(soakInput, { busy, lastAt: soakTime.now().at });
        },
        busy,
      ),
    lock: (locked) =>
      inMain(
        app,
        ({ powerMonitor }, locked) => void powerMonitor.emit(locked ? 'lock-screen' : 'unlock-screen'),
        locked,
      ),
    sleep: (ms) =>
      inMain(
        app,
        ({ powerMonitor }, ms) => {
          powerMonitor.emit('suspend');
          (globalThis as unknown as Plugged).soakTime.sleep(ms);
          powerMonitor.emit('resume');
        },
        ms,
      ),
    plugDisplay: (plugged) =>
      inMain(
        app,
        ({ screen }, plugged) => {
          const { soakDisplays, soakPlugs } = globalThis as unknown as Plugged;
          if (soakDisplays.length > 1 === plugged) return;
          if (plugged) soakDisplays.push(soakPlugs);
          else soakDisplays.pop();
          screen.emit(plugged ? 'display-added' : 'display-removed', {}, soakPlugs);
          screen.emit('display-metrics-changed', {}, soakDisplays[0], ['workArea']);
        },
        plugged,
      ),
  };
}
