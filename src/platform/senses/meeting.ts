/** Whether somebody is in a call: a program listens to the microphone, or has the camera. */
import { openAnyOf, type HeardPart } from '../../app/senses/anyOf.ts';
import type { StartSense } from '../../app/senses/startSense.ts';
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import { cameraWatch, SYSTEM_CAMERAS, type CameraPlaces } from './camera.ts';
import type { SenseSystem } from './keptChild.ts';
import { counting, microphoneWatch } from './microphone.ts';
import { isCamera, PIPEWIRE_LISTER, type PipewireGraph, type PipewireSays } from './pipewireGraph.ts';
import type { NamedProgram, ProgramsSay } from './programNames.ts';
import { senseOf, sharedWatch, type Watch } from './watch.ts';

const SOUND_SERVER = 'PipeWire';
/** Asked where PipeWire carries no sound. */
const OTHER_SOUND_SERVER = 'PulseAudio';

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
    const any = openAnyOf();
    const said: { listening: HeardPart; viewing: HeardPart; holding: HeardPart } = {
      listening: null,
      viewing: null,
      holding: null,
    };
    const tell = (): void => {
      const says = any([said.listening], [said.viewing, said.holding]);
      if (says !== null) hear(says);
    };
    const callBy = (says: ProgramsSay, why: 'microphone' | 'camera'): SenseSays =>
      says.type === 'programs'
        ? callOf(says.programs, why, ignored)
        : {
            answer: 'unknown',
            why: says.why,
            by: says.why === 'notHere' ? (says.missing ?? OTHER_SOUND_SERVER) : SOUND_SERVER,
          };
    const stops = [
      microphones((says) => {
        said.listening = callBy(says, 'microphone');
        tell();
      }),
      cameraHolders((says) => {
        said.holding = callBy(says, 'camera');
        tell();
      }),
      pipewire((says) => {
        const viewers: ProgramsSay =
          says.type === 'graph'
            ? { type: 'programs', programs: cameraViewersIn(says.graph) }
            : { missing: PIPEWIRE_LISTER, ...says };
        said.viewing = callBy(viewers, 'camera');
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

/** What follows from who listens, or from who films. */
export function callOf(
  programs: readonly NamedProgram[],
  why: 'microphone' | 'camera',
  ignored: readonly string[],
): SenseSays {
  const program = counting(programs, ignored);
  return program === undefined ? NOTHING : { answer: 'yes', why, by: program.name };
}

/** Programs that are given a camera by PipeWire, such as those in a sandbox. */
function cameraViewersIn(graph: PipewireGraph): readonly NamedProgram[] {
  return graph.nodes
    .filter(
      (node) => node.mediaClass === 'Stream/Input/Video' && node.running && graph.sourcesOf(node.id).some(isCamera),
    )
    .map(graph.programOf);
}
