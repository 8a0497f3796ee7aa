/**
 * Whether somebody sees the screen: on Wayland every program that shares or records it is given it by PipeWire, whichever desktop it is.
 * An X11 program can copy the screen without asking anybody, and nobody knows.
 */
import type { StartSense } from '../../app/senses/startSense.ts';
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import { isCamera, PIPEWIRE_LISTER, type GraphNode, type PipewireGraph, type PipewireSays } from './pipewireGraph.ts';
import { isMeant, type NamedProgram } from './programNames.ts';
import { senseOf, type Watch } from './watch.ts';

const PIPEWIRE = 'PipeWire';
/** GNOME's and KDE's window managers give streams of a program; portals for wlroots give sources, as a camera is one. */
const SCREEN_CLASSES = ['Stream/Output/Video', 'Video/Source'];
/** Parts of a desktop that look at their own screen: small pictures of windows in a panel or in the question what to share. */
const DESKTOPS_OWN = ['plasmashell', 'kwin_wayland', 'xdg-desktop-portal-kde', 'xdg-desktop-portal-gnome'];

/** @param pipewire shared with the sense of calls */
export function senseScreenShare(pipewire: Watch<PipewireSays>): StartSense {
  return senseOf(
    (hear) =>
      pipewire((says) => {
        if (says.type === 'graph') hear(sharedIn(says.graph));
        else hear({ answer: 'unknown', why: says.why, by: says.why === 'notHere' ? PIPEWIRE_LISTER : PIPEWIRE });
      }),
    PIPEWIRE,
  );
}

function sharedIn(graph: PipewireGraph): SenseSays {
  const viewer = viewersIn(graph).find((program) => !isMeant(program, DESKTOPS_OWN));
  return viewer === undefined ? NOTHING : { answer: 'yes', why: 'screenShared', by: viewer.name };
}

function viewersIn(graph: PipewireGraph): readonly NamedProgram[] {
  const isScreen = (node: GraphNode): boolean => SCREEN_CLASSES.includes(node.mediaClass) && !isCamera(node);
  return graph.nodes
    .filter(
      (node) => node.mediaClass === 'Stream/Input/Video' && node.running && graph.sourcesOf(node.id).some(isScreen),
    )
    .map(graph.programOf);
}
