/** Every pose and the far end of its repetition, for either side; below, every transition the routines make. */
import { useState } from 'preact/hooks';
import type { Pose } from '../../src/core/figure/pose.ts';
import type { PoseMoment, PoseMove } from '../../src/core/routine/guidePose.ts';
import { Figure } from '../shared/figure/figureDrawing.tsx';
import { poses } from '../shared/figure/poses.ts';
import { transitions } from './transitions.ts';

/** For people who draw poses; no part of the product, so its words are not translated. */
export function Gallery() {
  const [progress, setProgress] = useState(0.5);
  return (
    <main class="gallery">
      <h1>Poses</h1>
      {[...poses.values()].flatMap(momentsOf).map((moment) => (
        <Picture key={named(moment)} name={named(moment)} move={{ from: moment, to: moment, progress: 1 }} />
      ))}
      <h1>Transitions</h1>
      <label class="moments field">
        How far: {Math.round(progress * 100)} %
        <input
          type="range"
          min="0"
          max="1"
          step="0.01"
          value={progress}
          onInput={(event) => setProgress(event.currentTarget.valueAsNumber)}
        />
      </label>
      {transitions().map(({ from, to }) => (
        <Picture
          key={`${named(from)} → ${named(to)}`}
          name={`${named(from)} → ${named(to)}`}
          move={{ from, to, progress }}
        />
      ))}
    </main>
  );
}

function Picture({ name, move }: { readonly name: string; readonly move: PoseMove }) {
  return (
    <figure>
      <Figure move={move} label={name} />
      <figcaption class="small quiet">{name}</figcaption>
    </figure>
  );
}

function momentsOf(pose: Pose): readonly PoseMoment[] {
  const moments = pose.effort ? (['rest', 'effort'] as const) : (['rest'] as const);
  return moments.flatMap((moment) => (['left', 'right'] as const).map((side) => ({ pose: pose.id, side, moment })));
}

function named({ pose, side, moment }: PoseMoment): string {
  return moment === 'rest' ? `${pose}, ${side}` : `${pose}, ${side}, effort`;
}
