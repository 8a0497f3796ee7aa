/** Asks once before what was written is lost; it takes the place of the editor's buttons. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app.ts';

export interface LeaveQuestionProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps): JSX.Element {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <footer>
      <p role="alert">{t('preferences.editor.leave')}</p>
      <button type="button" onClick={onLeave}>
        {t('preferences.editor.leave.yes')}
      </button>
      <button ref={stay} type="button" class="primary" onClick={onStay}>
        {t('preferences.editor.leave.no')}
      </button>
    </footer>
  );
}
