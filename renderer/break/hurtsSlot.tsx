/** “This hurts”: its button, and the places of what is said around it, which is loaded only once something hurts. */
import { app, t } from '../app.ts';
import { useLoaded } from './useLoaded.ts';

export function HurtsButton() {
  return (
    <button class="ghost hurts" aria-keyshortcuts="G" onClick={() => void app.thisHurts()}>
      {t('break.hurts')}
    </button>
  );
}

export function StopRulesSlot() {
  const Part = useLoaded(() => import('./hurts/stopRules.tsx').then(({ StopRules }) => StopRules));
  return Part && <Part />;
}

export function GentlerQuestionSlot(props: { readonly poses: readonly string[] }) {
  const Part = useLoaded(() => import('./hurts/gentlerQuestion.tsx').then(({ GentlerQuestion }) => GentlerQuestion));
  return Part && <Part {...props} />;
}
