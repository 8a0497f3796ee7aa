/** What must be read before the breath is held (docs/EVIDENCE.md#1-breathing, "Who avoids what": grade C, teaching sources only). */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';

/** Id of the warning, for what it describes. */
export const HOLDS_WARNING = 'holds-warning';

export function BreathHoldWarning(): JSX.Element {
  const part = usePart('holdsAccepted');
  const accepted = useChoice(part.inForce, part.choose);
  const { pregnantOrReflux } = usePage().preferences.body;
  return (
    <div class="card warning">
      <h3>{t('preferences.holds')}</h3>
      <p id={HOLDS_WARNING} class="small">
        {t('preferences.holds.warning')}
      </p>
      {pregnantOrReflux && <p class="small">{t('preferences.holds.notNow')}</p>}
      {!accepted.shown && !pregnantOrReflux && (
        <button
          type="button"
          aria-describedby={`${HOLDS_WARNING} ${problemId('holds')}`}
          onClick={() => {
            accepted.choose(true);
          }}
        >
          {t('preferences.holds.accept')}
        </button>
      )}
      <FieldProblem of="holds" problem={accepted.problem} />
    </div>
  );
}
