/** After a break in which something hurt: how long a gentler move takes its place. Unanswered, it is as if asked next time. */
import { gentlerAnswers } from '../../../src/core/care/gentlerAnswer.ts';
import { app, localeNow, t } from '../../app.ts';
import { poseName } from '../../shared/words/poseName.ts';

export function GentlerQuestion({ poses }: { readonly poses: readonly string[] }) {
  const names = new Intl.ListFormat(localeNow().tag).format(poses.map((pose) => poseName(pose, null)));
  return (
    <div class="gentler" role="group" aria-labelledby="gentler-asks">
      <p id="gentler-asks">{t('break.gentler.asks', { moves: names, count: poses.length })}</p>
      <div class="answers">
        {gentlerAnswers.map((answer) => (
          <button key={answer} class="large" onClick={() => void app.answerGentler(answer)}>
            {t(`break.gentler.${answer}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
