/** The guided break: safety text, or stage, words and controls of the break that runs. */
import { useState } from 'preact/hooks';
import type { CheckInQuestion, GuidedBreak } from '../../src/contract.ts';
import { app, t, type ReceivedSnapshot, useSnapshot } from '../app.ts';
import { useVoices } from '../shared/sound/speech.ts';
import { AfterBreakView } from './afterBreakView.tsx';
import { audible } from './audible.ts';
import { useBreakClock, useGuide } from './breakClock.ts';
import { Controls } from './controls.tsx';
import { EndQuestion } from './endQuestion.tsx';
import { useFullScreen } from './fullScreen.ts';
import { type BreakKey, useBreakKeys } from './keyboard.ts';
import { MovingFigure } from './movingFigure.tsx';
import { Pacer } from './pacer.tsx';
import { ProgressRing } from './progressRing.tsx';
import { RoutineChoice } from './routineChoice.tsx';
import { SafetyText } from './safetyText.tsx';
import { useSpeech } from './useSpeech.ts';
import { useTones } from './useTones.ts';
import { timeLeft } from './breakWording.ts';
import { Words } from './words.tsx';

/** Told by main in the address: a window on a further display. */
const companion = new URLSearchParams(location.search).get('role') === 'companion';

export function BreakWindow() {
  const received = useSnapshot();
  if (!received) return null;
  const { guidedBreak, afterBreak, checkIn } = received.snapshot;
  // Only the leading window asks.
  const question = companion ? null : checkIn;
  if (guidedBreak?.awaitsSafetyText) return <SafetyText />;
  if (guidedBreak) return <RunningBreak guidedBreak={guidedBreak} question={question} {...received} />;
  if (afterBreak) return <AfterBreakView after={afterBreak} question={question} />;
  return <p class="nothing quiet">{t('break.nothing')}</p>;
}

interface RunningBreakProps extends ReceivedSnapshot {
  readonly guidedBreak: GuidedBreak;
  readonly question: CheckInQuestion | null;
}

function RunningBreak({ guidedBreak, question, snapshot, receivedAt }: RunningBreakProps) {
  const { routine, paused, muted, strict } = guidedBreak;
  const { preferences, mayCheckIn, outlook } = snapshot;
  const [asking, setAsking] = useState(false);
  const { fullScreen, toggle: toggleFullScreen } = useFullScreen();
  const clock = useBreakClock(guidedBreak, receivedAt);
  const guide = useGuide(guidedBreak, clock);
  const voices = useVoices();
  const hasVoices = voices && voices.length > 0;
  const heard = audible(preferences.sound, { muted, hasVoices, heldBy: outlook.heldBy, companion });
  useTones(routine, clock, heard.tones ? preferences.volume : 0);
  useSpeech(guide, clock, heard.voice ? preferences : null);

  const act: Readonly<Record<BreakKey, () => void>> = {
    pause: () => void (paused ? app.continueBreak() : app.pauseBreak()),
    skip: () => void app.skipStep(),
    repeat: () => void app.repeatStep(),
    mute: () => void app.muteBreak(!muted),
    fullScreen: toggleFullScreen,
    end: () => setAsking(true),
  };
  useBreakKeys(!asking, (key) => act[key]());

  const left = timeLeft(routine.seconds * 1_000 * (1 - guide.progress));
  return (
    <main class={paused ? 'break paused' : 'break'}>
      <header>
        <RoutineChoice routine={routine} routines={snapshot.routines} />
        <p class="quiet figures" role="timer" aria-label={left.spoken}>
          {left.shown}
        </p>
      </header>
      <div class="stage">
        <div class="scene">
          <ProgressRing routine={routine} guide={guide} />
          <Pacer breath={guide.breath} running={clock.running} since={clock} />
          <MovingFigure routine={routine} clock={clock} showPsoas={preferences.psoasBand} />
        </div>
        {preferences.psoasBand && <p class="legend small quiet">{t('break.schematic')}</p>}
        {mayCheckIn && !companion && (
          <button class="ghost ask" onClick={() => void app.askCheckIn()}>
            {t('break.checkIn.ask')}
          </button>
        )}
      </div>
      <Words routine={routine} guide={guide} paused={paused} question={question} />
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
