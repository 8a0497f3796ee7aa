/** The hatchings that tell parts of a chart apart without colour; drawn once a window, for all its charts. */
import type { JSX } from 'preact';

export function Patterns(): JSX.Element {
  return (
    <svg class="unseen" aria-hidden="true">
      <defs>
        <pattern id="standing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <path class="hatch" d="M1 0V6" stroke-width="2" />
        </pattern>
        <pattern id="natural" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="natural-ground" width="6" height="6" />
          <circle class="natural-dot" cx="3" cy="3" r="1.5" />
        </pattern>
        <pattern id="held" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="hatch" d="M1 0V5" stroke-width="1.5" />
        </pattern>
      </defs>
    </svg>
  );
}
