import type { JSX } from 'preact';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
import { DeletePart, type DeletePartProps } from './deletePart.tsx';
import { KeepPart } from './keepPart.tsx';
import { TransferPart } from './transferPart.tsx';

export interface DataViewProps extends DeletePartProps {
  readonly preferences: Preferences;
  /** Something has come in. */
  readonly onChanged: () => void;
}

/** What is kept, and everything a person can do with it. */
export function DataView({ preferences, onChanged, ...rest }: DataViewProps): JSX.Element {
  return (
    <>
      <section aria-labelledby="kept">
        <h2 id="kept">{t('history.kept')}</h2>
        <p class="lead">{t('history.kept.what')}</p>
      </section>
      <TransferPart onChanged={onChanged} />
      <KeepPart preferences={preferences} />
      <DeletePart {...rest} />
    </>
  );
}
