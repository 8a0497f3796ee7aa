/** The guided break: safety text, or stage, words and controls of the break that runs. */
import { useState } from 'preact/hooks';
import type { GuidedBreak } from '../../src/contract.ts';
import type { Preferences } from '../../src/core/preferences.ts';
import { app, t, useSnapshot } from '../app.ts';
import { useBreakClock, useGuide } from './breakClock.ts';
import { Controls } from './controls.tsx';
import { EndQuestion } from './endQuestion.tsx';
import { useFullScreen } from './fullScreen.ts';
import { type BreakKey, useBreakKeys } from './keyboard.ts';
import { MovingFigure } from './movingFigure.tsx';
import { Pacer } from './pacer.tsx';
import { ProgressRing } from './progressRing.tsx';
import { SafetyText } from './safetyText.tsx';
import { useTones } from './useTones.ts';
import { timeLeft } from './wording.ts';
import { Words } from './words.tsx';

export function BreakWindow() {
  const received = useSnapshot();
  if (!received) return null;
  const { guidedBreak, preferences } = received.snapshot;
  if (!guidedBreak) return <p class="nothing quiet">{t('break.nothing')}</p>;
  if (guidedBreak.awaitsSafetyText) return <SafetyText />;
  return <RunningBreak guidedBreak={guidedBreak} receivedAt={received.receivedAt} preferences={preferences} />;
}

interface RunningBreakProps {
  readonly guidedBreak: GuidedBreak;
  readonly receivedAt: number;
  readonly preferences: Preferences;
}

function RunningBreak({ guidedBreak, receivedAt, preferences }: RunningBreakProps) {
  const { routine, paused, strict } = guidedBreak;
  const [muted, setMuted] = useState(false);
  const [asking, setAsking] = useState(false);
  const { fullScreen, toggle: toggleFullScreen } = useFullScreen();
  const clock = useBreakClock(guidedBreak, receivedAt);
  const guide = useGuide(guidedBreak, clock);
  useTones(routine, clock, muted || preferences.sound === 'off' ? 0 : preferences.volume);

  const act: Readonly<Record<BreakKey, () => void>> = {
    pause: () => void (paused ? app.continueBreak() : app.pauseBreak()),
    skip: () => void app.skipStep(),
    repeat: () => void app.repeatStep(),
    mute: () => setMuted(!muted),
    fullScreen: toggleFullScreen,
    end: () => setAsking(true),
  };
  useBreakKeys(!asking, (key) => act[key]());

  const left = timeLeft(routine.seconds * 1_000 * (1 - guide.progress));
  return (
    <main class={paused ? 'break paused' : 'break'}>
      <header>
        <h1>{routine.name}</h1>
        <p class="quiet figures" role="timer" aria-label={left.spoken}>
          {left.shown}
        </p>
      </header>
      <div class="stage">
        <div class="scene">
          <ProgressRing routine={routine} guide={guide} />
          <Pacer breath={guide.breath} running={clock.running} since={clock} />
          <MovingFigure routine={routine} clock={clock} />
        </div>
        <p class="legend small quiet">{t('break.schematic')}</p>
      </div>
      <Words routine={routine} guide={guide} paused={paused} />
      <Controls
        paused={paused}
        muted={muted}
        fullScreen={fullScreen}
        onPause={act.pause}
        onMute={act.mute}
        onFullScreen={act.fullScreen}
        onEnd={act.end}
      />
      {asking && <EndQuestion strict={strict} onStay={() => setAsking(false)} />}
    </main>
  );
}
