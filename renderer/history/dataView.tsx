import type { JSX } from 'preact';
import { t } from '../app.ts';
import { DeletePart, type DeletePartProps } from './deletePart.tsx';

/** What is kept, and everything a person can do with it. */
export function DataView(props: DeletePartProps): JSX.Element {
  return (
    <>
      <section aria-labelledby="kept">
        <h2 id="kept">{t('history.kept')}</h2>
        <p class="lead">{t('history.kept.what')}</p>
      </section>
      <DeletePart {...props} />
    </>
  );
}
