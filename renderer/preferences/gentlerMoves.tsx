/** The moves that hurt and are swapped for gentler ones in every break, each with the way back to it. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { removeBeside, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { Means } from '../shared/controls/settingFields.tsx';
import { FieldProblem } from '../shared/controls/fieldProblem.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { usePart } from '../shared/preferences/part.ts';
import { settings } from '../shared/preferences/settings.ts';
import { poseName } from '../shared/words/poseName.ts';

const of = 'gentlerPoses';

export function GentlerMoves(): JSX.Element {
  const part = usePart('gentlerPoses');
  const { shown, problem, choose } = useChoice(part.inForce, part.choose);
  return (
    <Setting of={of}>
      <SettingHead of={of} part={part} inWords={() => t('preferences.programs.none')}>
        <h3 id={`${of}-label`} tabIndex={-1}>
          {t(settings[of].name)}
        </h3>
      </SettingHead>
      <Means of={of} />
      {shown.length === 0 ? (
        <p class="small quiet">{t('preferences.gentlerPoses.none')}</p>
      ) : (
        <ul class="programs" aria-labelledby={`${of}-label`}>
          {shown.map((entry) => (
            <li key={entry.pose}>
              <bdi>{poseName(entry.pose)}</bdi>
              <span class="quiet small">{t(`preferences.gentlerPoses.${entry.ease}`)}</span>
              <button
                type="button"
                class="ghost"
                aria-label={t('preferences.gentlerPoses.remove', { pose: poseName(entry.pose) })}
                onClick={() => removeBeside(`${of}-label`, () => choose(shown.filter((other) => other !== entry)))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <FieldProblem of={of} problem={problem} />
    </Setting>
  );
}
