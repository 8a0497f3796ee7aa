/** Whether somebody is in a call: a program listens to the microphone, or has the camera. */
import type { StartSense } from '../../app/senses/startSense.ts';
import type { SenseSays } from '../../core/senses/sense.ts';
import { cameraWatch, SYSTEM_CAMERAS, type CameraPlaces } from './camera.ts';
import type { SenseSystem } from './keptChild.ts';
import { counting, microphoneWatch } from './microphone.ts';
import { isCamera, type PipewireGraph, type PipewireSays } from './pipewireGraph.ts';
import type { NamedProgram, ProgramsSay } from './programNames.ts';
import { senseOf, sharedWatch, type Watch } from './watch.ts';

const SOUND_SERVER = 'PipeWire';
const NOBODY: readonly NamedProgram[] = [];

/**
 * @param pipewire shared with the sense of a shared screen
 * @param ignored programs that do not count, by the name that was told of them or by their file
 */
export function senseMeeting(
  system: SenseSystem,
  pipewire: Watch<PipewireSays>,
  ignored: readonly string[],
  cameras: CameraPlaces = SYSTEM_CAMERAS,
): StartSense {
  const microphones = sharedWatch(microphoneWatch(system, pipewire));
  const cameraHolders = cameraWatch(system, onlyNewOnes(microphones), cameras);
  return senseOf((hear) => {
    let listening: ProgramsSay | null = null;
    let holding: readonly NamedProgram[] = NOBODY;
    let viewing: readonly NamedProgram[] = NOBODY;
    const tell = (): void => {
      const says = meetingOf(listening, [...viewing, ...holding], ignored);
      if (says !== null) hear(says);
    };
    const stops = [
      microphones((says) => {
        listening = says;
        tell();
      }),
      cameraHolders((says) => {
        holding = says.type === 'programs' ? says.programs : NOBODY;
        tell();
      }),
      pipewire((says) => {
        viewing = says.type === 'graph' ? cameraViewersIn(says.graph) : NOBODY;
        tell();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, SOUND_SERVER);
}

/** Tells when other programs listen than before: a call that begins or ends. */
function onlyNewOnes(microphones: Watch<ProgramsSay>): Watch<ProgramsSay> {
  return (hear) => {
    let last = '';
    return microphones((says) => {
      const names = says.type === 'programs' ? says.programs.map(({ name }) => name).join('\n') : '';
      if (names !== last) hear(says);
      last = names;
    });
  };
}

/** What follows from who listens and who films. Null while nothing is known yet that would decide. */
export function meetingOf(
  listening: ProgramsSay | null,
  filming: readonly NamedProgram[],
  ignored: readonly string[],
): SenseSays | null {
  const listener = listening?.type === 'programs' ? counting(listening.programs, ignored) : undefined;
  if (listener !== undefined) return { answer: 'yes', why: 'microphone', by: listener.name };
  const filmed = counting(filming, ignored);
  if (filmed !== undefined) return { answer: 'yes', why: 'camera', by: filmed.name };
  if (listening === null) return null;
  if (listening.type === 'unknown') return { answer: 'unknown', why: listening.why, by: SOUND_SERVER };
  return { answer: 'no', why: 'nothing' };
}

/** Programs that are given a camera by PipeWire, such as those in a sandbox. */
function cameraViewersIn(graph: PipewireGraph): readonly NamedProgram[] {
  return graph.nodes
    .filter(
      (node) => node.mediaClass === 'Stream/Input/Video' && node.running && graph.sourcesOf(node.id).some(isCamera),
    )
    .map(graph.programOf);
}
