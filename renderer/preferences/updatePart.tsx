/** What is known of newer versions, and what can be done about it. */
import type { JSX } from 'preact';
import type { Snapshot, SystemState } from '../../src/contract.ts';
import { mayCheck } from '../../src/core/updates/updateSteps.ts';
import { readyTitle } from '../../src/core/updates/updateWords.ts';
import { app, t } from '../app.ts';

export interface UpdatePartProps extends Pick<Snapshot, 'update'> {
  readonly way: SystemState['updateWay'];
  /** Newer versions are looked for. */
  readonly looks: boolean;
  readonly onBreak: boolean;
}

/** An update that somebody else installed is shown whether or not newer ones are looked for. */
export function UpdatePart({ update, way, looks, onBreak }: UpdatePartProps): JSX.Element {
  const asks = looks && way !== null;
  return (
    <div class="update">
      {way !== 'fetches' && <p class="hint">{t('update.way', { way: way ?? 'none' })}</p>}
      <div role="status">
        {(asks || update.type === 'ready') &&
          inWords(update).map((text) => (
            <p class="hint" key={text}>
              {text}
            </p>
          ))}
      </div>
      {'changes' in update && update.changes !== '' && (
        <details>
          <summary>{t('update.changes')}</summary>
          <p class="update-changes">{update.changes}</p>
        </details>
      )}
      <div class="data-tools">
        {asks && mayCheck(update) && (
          <button type="button" onClick={() => void app.lookForUpdate()}>
            {t('update.check')}
          </button>
        )}
        {update.type === 'ready' && (
          <button type="button" disabled={onBreak} onClick={() => void app.restart()}>
            {t('update.restart', { version: update.version })}
          </button>
        )}
      </div>
    </div>
  );
}

/** Each is a paragraph of its own: a title has no full stop, which languages write differently. */
function inWords(update: Snapshot['update']): readonly string[] {
  switch (update.type) {
    case 'idle':
      return [t('update.state', { state: update.checkedWall === null ? 'none' : 'latest' })];
    case 'checking':
      return [t('update.state', { state: 'checking' })];
    case 'available':
      return [t('update.available.title', { version: update.version }), t('update.available.body')];
    case 'downloading':
      return [t('update.downloading', { version: update.version, percent: update.percent })];
    case 'ready':
      return [t(readyTitle[update.from], { version: update.version }), t('update.ready.body')];
    case 'failed':
      return [t('update.failed', { why: update.why })];
  }
}
