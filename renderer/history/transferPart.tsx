import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryFormat } from '../../src/contract.ts';
import { app, t } from '../app.ts';

export interface TransferPartProps {
  /** Something has come in. */
  readonly onChanged: () => void;
}

/** Takes the whole history out into a file, and brings one back in. */
export function TransferPart({ onChanged }: TransferPartProps): JSX.Element {
  const [outcome, setOutcome] = useState('');
  const takeOut = async (format: HistoryFormat): Promise<void> => {
    setOutcome(t('history.export.outcome', { outcome: await app.exportHistory(format, null) }));
  };
  const bringIn = async (): Promise<void> => {
    const answer = await app.importHistory();
    if (answer === null) setOutcome('');
    else if (!answer.accepted) setOutcome(answer.message);
    else setOutcome(t('history.import.done', { added: answer.added, known: answer.known }));
    onChanged();
  };
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{t('history.transfer')}</h2>
      <p class="hint">{t('history.transfer.how')}</p>
      <div class="row">
        <button type="button" onClick={() => void takeOut('csv')}>
          {t('history.export.csv')}
        </button>
        <button type="button" onClick={() => void takeOut('json')}>
          {t('history.export.json')}
        </button>
        <button type="button" onClick={() => void bringIn()}>
          {t('history.import.choose')}
        </button>
      </div>
      <p class="row" role="status">
        {outcome}
      </p>
    </section>
  );
}
