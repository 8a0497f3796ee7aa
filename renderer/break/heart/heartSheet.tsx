/** The sheet of all that is shown of a heart, linked by whatever shows some of it. */
import sheet from './heartSheet.css?url';

export function HeartSheet() {
  return <link rel="stylesheet" href={sheet} />;
}
