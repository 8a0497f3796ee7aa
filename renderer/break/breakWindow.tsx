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
import { HeartSlot } from './heartSlot.tsx';
import { HurtsButton, StopRulesSlot } from './hurtsSlot.tsx';
import { type BreakKey, useBreakKeys } from './keyboard.ts';
import { showsBand } from '../shared/figure/poses.ts';
import { MovingFigure } from './movingFigure.tsx';
import { Pacer } from '../shared/breath/pacer.tsx';
import { ProgressRing } from './progressRing.tsx';
import { RoutineChoice } from './routineChoice.tsx';
import { SafetyText } from './safetyText.tsx';
import { useBreakSound } from './useBreakSound.ts';
import { useSpeech } from './useSpeech.ts';
import { timeLeft } from './breakWording.ts';
import { Words } from './words.tsx';

/** Told by main in the address: a window on a further display. */
const companion = new URLSearchParams(location.search).get('role') === 'companion';

/** False in a companion, and in a window that opened before a strap was wanted: the next one has it. */
const hasBluetooth = 'bluetooth' in navigator;

export function BreakWindow() {
  const received = useSnapshot();
  if (!received) return null;
  const { guidedBreak, afterBreak, checkIn, outlook } = received.snapshot;
  // Only the leading window asks.
  const question = companion ? null : checkIn;
  if (guidedBreak?.awaitsSafetyText) return <SafetyText />;
  if (guidedBreak) return <RunningBreak guidedBreak={guidedBreak} question={question} {...received} />;
  if (afterBreak) return <AfterBreakView after={afterBreak} question={question} outlook={outlook} />;
  return <p class="nothing quiet">{t('break.nothing')}</p>;
}

interface RunningBreakProps extends ReceivedSnapshot {
  readonly guidedBreak: GuidedBreak;
  readonly question: CheckInQuestion | null;
}

function RunningBreak({ guidedBreak, question, snapshot, receivedAt }: RunningBreakProps) {
  const { routine, paused, waits, muted, ending } = guidedBreak;
  const standsStill = paused || waits;
  const { preferences, mayCheckIn, outlook } = snapshot;
  const [asking, setAsking] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [heartHidden, setHeartHidden] = useState(false);
  const showsHeart = preferences.heartStrap && hasBluetooth;
  const { fullScreen, toggle: toggleFullScreen } = useFullScreen();
  const clock = useBreakClock(guidedBreak, receivedAt);
  const guide = useGuide(guidedBreak, clock);
  const voices = useVoices();
  const hasVoices = voices && voices.length > 0;
  const heard = audible(preferences, { muted, hasVoices, heldBy: outlook.heldBy, companion });
  useBreakSound(guidedBreak, clock, heard, preferences);
  useSpeech(guide, clock, heard.voice ? preferences : null);

  const act: Readonly<Record<BreakKey, () => void>> = {
    pause: () => void (standsStill ? app.continueBreak() : app.pauseBreak()),
    skip: () => void app.skipStep(),
    repeat: () => void app.repeatStep(),
    mute: () => void app.muteBreak(!muted),
    fullScreen: toggleFullScreen,
    hurts: () => void app.thisHurts(),
    heart: () => setHeartHidden(!heartHidden),
    end: () => (ending === 'atOnce' ? void app.endBreak() : setAsking(true)),
  };
  useBreakKeys(!asking && !choosing && !guidedBreak.awaitsStopRules, (key) => act[key]());

  const left = timeLeft(routine.seconds * 1_000 * (1 - guide.progress));
  return (
    <main class={`break${standsStill ? ' paused' : ''}${showsHeart ? ' with-heart' : ''}`}>
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
        <HurtsButton />
        {mayCheckIn && !companion && (
          <button class="ghost ask" onClick={() => void app.askCheckIn()}>
            {t('break.checkIn.ask')}
          </button>
        )}
      </div>
      {preferences.psoasBand && (
        // Its room stays, so that nothing moves when the figure is seen from elsewhere.
        <p class="legend small quiet" style={{ visibility: showsBand(guide.step.pose) ? 'visible' : 'hidden' }}>
          {t('break.schematic')}
        </p>
      )}
      {showsHeart && (
        <HeartSlot
          {...{ routine, clock, choosing }}
          known={preferences.knownHeartStrap}
          hidden={heartHidden}
          onHide={act.heart}
          onChoosing={setChoosing}
        />
      )}
      <Words {...{ routine, guide, paused, waits, question }} notice={guidedBreak.notice} />
      <Controls
        standsStill={standsStill}
        muted={muted}
        fullScreen={fullScreen}
        onPause={act.pause}
        onMute={act.mute}
        onFullScreen={act.fullScreen}
        onEnd={act.end}
      />
      {guidedBreak.awaitsStopRules && <StopRulesSlot />}
      {asking && <EndQuestion held={ending === 'held'} onStay={() => setAsking(false)} />}
    </main>
  );
}
