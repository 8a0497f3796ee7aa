/**
 * What a page plays, measured: in the place of the device there is an OfflineAudioContext, so that the real code lays its real sounds, and
 * minutes of them are worked out in a moment, sample by sample. Both functions run in the page.
 */

/** Before the page's own scripts. @param seconds how much of each playing is worked out */
export function playIntoMemory(seconds: number): void {
  const playings: OfflineAudioContext[] = [];
  class Measured extends OfflineAudioContext {
    noteLetGo: () => void = () => undefined;
    /** The page has faded it out, and is done with it. */
    readonly letGo = new Promise<void>((resolve) => {
      this.noteLetGo = resolve;
    });
    constructor() {
      super({ numberOfChannels: 1, length: seconds * 48_000, sampleRate: 48_000 });
      playings.push(this);
    }
    // The device runs at once, and is let go of only in name.
    override resume = (): Promise<void> => Promise.resolve();
    close = (): Promise<void> => {
      this.noteLetGo();
      return Promise.resolve();
    };
  }
  Object.assign(globalThis, { AudioContext: Measured, playings });
}

export interface MeasuredSound {
  /** The largest sample (1 is full scale). */
  readonly peak: number;
  /** The largest difference between neighbours, and when it was, in seconds. */
  readonly step: number;
  readonly stepAt: number;
  readonly first: number;
  readonly last: number;
  /** The largest sample of each hundredth of a second. */
  readonly loudness: readonly number[];
}

/** The newest playing of the page. @param stopAt in seconds on its time; null: to the end. `stop` of the page is called there. */
export async function measure(stopAt: number | null): Promise<MeasuredSound> {
  type Playing = OfflineAudioContext & { readonly letGo: Promise<void> };
  const { playings, stop } = globalThis as unknown as { playings: Playing[]; stop: () => Promise<void> };
  const playing = playings.at(-1);
  if (!playing) throw new Error('the page plays nothing');
  if (stopAt !== null)
    void playing.suspend(stopAt).then(async () => {
      await stop();
      await playing.letGo;
      await OfflineAudioContext.prototype.resume.call(playing);
    });
  const samples = (await playing.startRendering()).getChannelData(0);
  let peak = 0;
  let step = 0;
  let stepAt = 0;
  const loudness: number[] = [];
  for (let index = 0; index < samples.length; index++) {
    const sample = Math.abs(samples[index] ?? 0);
    const change = index === 0 ? 0 : Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0));
    if (change > step) [step, stepAt] = [change, index / 48_000];
    peak = Math.max(peak, sample);
    const hundredth = Math.floor(index / 480);
    loudness[hundredth] = Math.max(loudness[hundredth] ?? 0, sample);
  }
  return { peak, step, stepAt, loudness, first: samples[0] ?? 0, last: samples.at(-1) ?? 0 };
}
