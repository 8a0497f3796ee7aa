/** The few signs on buttons, drawn on a 24-unit square in the text's colour. Never the only name of a button. */

const paths = {
  pause: 'M8 5v14M16 5v14',
  continue: 'M8 5.5v13L18.5 12Z',
  skip: 'M6 6v12l8.5-6ZM18 6v12',
  repeat: 'M18 6v12l-8.5-6ZM6 6v12',
  sound: 'M4 9.5v5h3.5L12 18V6L7.5 9.5ZM15.5 9.5a3.6 3.6 0 0 1 0 5M18 7a7 7 0 0 1 0 10',
  muted: 'M4 9.5v5h3.5L12 18V6L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5',
  fullScreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  leaveFullScreen: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  up: 'M12 19V6M6 11.5 12 5.5l6 6',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  remove: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
