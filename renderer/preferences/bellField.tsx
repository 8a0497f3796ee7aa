/** The bell: Unbrace's own, or a sound file of the person's, which is tried before it is taken. */
import type { JSX } from 'preact';
import { app, t } from '../app.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { meansId, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { Means } from '../shared/controls/settingFields.tsx';
import { useProblem } from '../shared/preferences/field.ts';
import { usePart } from '../shared/preferences/part.ts';
import { decodedBell, type BellInForce } from '../shared/sound/bellSound.ts';

export function BellField({ bell }: { readonly bell: BellInForce }): JSX.Element {
  const part = usePart('ownBell');
  const { problem, setProblem, settle } = useProblem();
  const name = part.inForce?.name ?? t('preferences.sound.bell.ours');

  async function choose(): Promise<void> {
    setProblem(null);
    const chosen = await app.chooseBell();
    if (chosen === null) return;
    if (!chosen.accepted) {
      setProblem(chosen.message);
      return;
    }
    const decoded = await decodedBell(chosen.bytes);
    if (decoded === null) setProblem(t('preferences.sound.bell.unplayable', { file: chosen.name }));
    else await settle(app.keepBell(decoded.lengthMs));
  }

  return (
    <Setting of="bell">
      <SettingHead of="bell" part={part} inWords={(kept) => kept?.name ?? t('preferences.sound.bell.ours')}>
        <h3 id="bell-label">{t('preferences.sound.bell')}</h3>
      </SettingHead>
      <div class="data-tools">
        <span id="bell-name">
          <bdi>{name}</bdi>
        </span>
        <button
          type="button"
          aria-describedby={`bell-label bell-name ${meansId('bell')} ${problemId('bell')}`}
          onClick={() => void choose().catch(() => setProblem(t('preferences.unreachable')))}
        >
          {t('preferences.sound.bell.choose')}
        </button>
      </div>
      <Means of="bell" />
      <FieldProblem of="bell" problem={problem ?? (bell === 'gone' ? t('preferences.sound.bell.gone') : null)} />
    </Setting>
  );
}
