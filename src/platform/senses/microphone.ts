/** Which programs listen to a microphone, as the sound server tells it. What they hear is nobody's business but theirs. */
import type { Stop } from '../../app/ports.ts';
import type { SenseSystem } from './keptChild.ts';
import { PIPEWIRE_LISTER, type PipewireGraph, type PipewireSays } from './pipewireGraph.ts';
import { isMeant, type NamedProgram, type ProgramsSay } from './programNames.ts';
import { isLevelMeter, pulseRecordersWatch } from './pulseRecorders.ts';
import type { Watch } from './watch.ts';

/** PipeWire, where it carries the sound; else PulseAudio: on some desktops PipeWire runs for the screen alone. */
export function microphoneWatch(system: SenseSystem, pipewire: Watch<PipewireSays>): Watch<ProgramsSay> {
  const pulseRecorders = pulseRecordersWatch(system);
  return (hear) => {
    let stopPulse: Stop | null = null;
    let pipewireSays: PipewireSays | null = null;
    const hearPulse = (says: ProgramsSay): void => {
      const why = pipewireSays?.type === 'unknown' ? pipewireSays.why : null;
      if (says.type === 'unknown' && why === 'noAnswer') hear({ type: 'unknown', why });
      else if (says.type === 'unknown' && why === 'notHere') hear({ missing: PIPEWIRE_LISTER, ...says });
      else hear(says);
    };
    const stopPipewire = pipewire((says) => {
      pipewireSays = says;
      if (says.type === 'graph' && carriesSound(says.graph)) {
        stopPulse?.();
        stopPulse = null;
        hear({ type: 'programs', programs: recordersIn(says.graph) });
      } else {
        stopPulse ??= pulseRecorders(hearPulse);
      }
    });
    return () => {
      stopPipewire();
      stopPulse?.();
    };
  };
}

/** @param ignored programs that a person does not want to count, by any of their names */
export function counting(programs: readonly NamedProgram[], ignored: readonly string[]): NamedProgram | undefined {
  return programs.find((program) => !isMeant(program, ignored));
}

function carriesSound({ nodes }: PipewireGraph): boolean {
  return nodes.some(({ mediaClass }) => mediaClass.startsWith('Audio/'));
}

/**
 * Level meters listen without keeping anything, programs that record what the speaker plays hear no person, and a stream without a
 * process is a part of the sound server itself.
 */
function recordersIn(graph: PipewireGraph): readonly NamedProgram[] {
  return graph.nodes
    .filter(
      (node) =>
        node.mediaClass === 'Stream/Input/Audio' &&
        node.running &&
        node.property('pulse.corked') !== 'true' &&
        node.property('stream.monitor') !== 'true' &&
        node.property('stream.capture.sink') !== 'true' &&
        !isLevelMeter(node.property('media.name')) &&
        graph.processOf(node) !== null,
    )
    .map(graph.programOf);
}
