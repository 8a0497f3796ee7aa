/**
 * Takes the whole history out into a file, and brings one back in. Both go on when the window is closed, so what is shown of them is
 * the app's own state.
 */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { HistoryTransferState } from '../../src/contract.ts';
import { app, t } from '../app.ts';

export interface TransferPartProps {
  /** Something has come in. */
  readonly onChanged: () => void;
}

const CANCEL_ID = 'cancel-transfer';

export function TransferPart({ onChanged }: TransferPartProps): JSX.Element {
  const [state, setState] = useState<HistoryTransferState>({ running: false, outcome: '' });
  const [refusal, setRefusal] = useState('');

  useEffect(() => {
    void app.getHistoryTransfer().then(setState);
    return app.on('historyTransfer', (next) => {
      setState(next);
      setRefusal('');
      if (!next.running) onChanged();
    });
  }, []);

  const button = (name: string, begin: () => Promise<string>): JSX.Element => (
    <button
      type="button"
      aria-disabled={state.running}
      onClick={() => {
        if (state.running) return;
        setState({ running: false, outcome: '' });
        setRefusal('');
        void begin().then(setRefusal);
      }}
    >
      {name}
    </button>
  );

  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer" tabIndex={-1}>
        {t('history.transfer')}
      </h2>
      <p class="hint">{t('history.transfer.how')}</p>
      <div class="row">
        {button(t('history.export.csv'), () => app.exportHistory('csv', null))}
        {button(t('history.export.json'), () => app.exportHistory('json', null))}
        {button(t('history.import.choose'), () => app.importHistory())}
      </div>
      {state.running && <Progress share={state.share} />}
      <p class="row" role="status" id="transfer-status">
        {state.running ? t('history.transfer.running', { doing: state.doing }) : refusal || state.outcome}
      </p>
    </section>
  );
}

/** The sentence beside it says what is being done, once; how far it is, assistive technology reads from the bar when it is asked. */
function Progress({ share }: { readonly share: number }): JSX.Element {
  // With the button its focus would be lost, at the end.
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === CANCEL_ID) document.getElementById('transfer')?.focus();
    },
    [],
  );
  return (
    <div class="row transfer">
      <progress max={100} value={Math.round(share * 100)} aria-labelledby="transfer-status" />
      <button id={CANCEL_ID} type="button" onClick={() => void app.cancelHistoryTransfer()}>
        {t('history.transfer.cancel')}
      </button>
    </div>
  );
}
