/** Which strap is meant: a list that grows while the search goes on, and what to do where the strap is not in it. */
import { useEffect, useRef } from 'preact/hooks';
import type { FoundStrap } from '../../../src/core/heart/link.ts';
import { t } from '../../app.ts';

export interface StrapChoiceProps {
  readonly straps: readonly FoundStrap[];
  /** Why the search has ended; null while it goes on. */
  readonly trouble: string | null;
  readonly onPick: (strap: FoundStrap) => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

export function StrapChoice({ straps, trouble, onPick, onAgain, onLeave }: StrapChoiceProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="question strap-choice" onClose={onLeave} aria-labelledby="strap-choice">
      <h2 id="strap-choice">{t('break.heart.pick')}</h2>
      <p role="status">{trouble ?? t('break.heart.pick.searching', { count: straps.length })}</p>
      {trouble === null && (
        <ul>
          {straps.map((strap) => (
            <li key={strap.id}>
              <button class="large" onClick={() => onPick(strap)}>
                {strap.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="small quiet">{t('break.heart.pick.missing')}</p>
      <div class="answers">
        {trouble !== null && (
          <button class="large" onClick={onAgain}>
            {t('break.heart.again')}
          </button>
        )}
        <button class="ghost large" onClick={onLeave}>
          {t('break.heart.pick.leave')}
        </button>
      </div>
    </dialog>
  );
}
