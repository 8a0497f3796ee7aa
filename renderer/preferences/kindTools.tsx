/** What can be done with a break kind as a whole: moved among the others, removed, and a new one made. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { chooseBreakLength, offeredLengthsMs } from '../../src/core/routine/breakLength.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { Icon } from '../shared/controls/icon.tsx';
import { focusMoved } from './moving.ts';
import { usePage } from '../shared/preferences/page.ts';
import { focusSetting } from '../shared/controls/setting.tsx';

const MOST_KINDS = 8;

export function KindTools({ kind }: { readonly kind: BreakKind }): JSX.Element {
  const { preferences, handIn } = usePage();
  const { id } = kind;
  const name = kindName(kind, t);
  const index = preferences.breakKinds.findIndex((other) => other.id === id);
  const last = preferences.breakKinds.length - 1;

  function move(by: 1 | -1): void {
    void handIn(({ breakKinds }) => ({ breakKinds: moved(breakKinds, id, by) })).then(() => {
      focusMoved(id, by, index + by === 0 || index + by === last);
    });
  }

  function remove(): void {
    document.getElementById('breaks-heading')?.focus();
    void handIn(({ breakKinds }) => ({ breakKinds: breakKinds.filter((other) => other.id !== id) }));
  }

  return (
    <div class="kind-tools">
      {last > 0 && (
        <>
          <button
            id={`move-up-${id}`}
            type="button"
            class="ghost"
            aria-label={t('preferences.kind.up', { name })}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            id={`move-down-${id}`}
            type="button"
            class="ghost"
            aria-label={t('preferences.kind.down', { name })}
            disabled={index === last}
            onClick={() => move(1)}
          >
            <Icon name="down" />
          </button>
          <button type="button" class="ghost" aria-label={t('preferences.kind.remove', { name })} onClick={remove}>
            <Icon name="remove" />
          </button>
        </>
      )}
    </div>
  );
}

/** Makes a new kind, between the shipped ones in what it asks, and leads to its name. */
export function AddKind({ routines }: { readonly routines: readonly RoutineSummary[] }): JSX.Element {
  const { preferences, handIn, found } = usePage();
  const full = preferences.breakKinds.length >= MOST_KINDS;

  function add(): void {
    const id = freeId(preferences.breakKinds);
    const [shortest] = offeredLengthsMs(routines);
    const kind: BreakKind = {
      id,
      name: t('preferences.kind.newName'),
      everyMs: 45 * MINUTE,
      naturalBreakMs: 3 * MINUTE,
      standingFactor: 1,
      ...(shortest === undefined ? { lengthMs: MINUTE, routines: [] } : chooseBreakLength(shortest, routines)),
    };
    void handIn(({ breakKinds }) => ({ breakKinds: [...breakKinds, kind] })).then(() => {
      requestAnimationFrame(() => {
        focusSetting(`kindName-${id}`);
      });
    });
  }

  return (
    <div class="add" hidden={found !== null && !found.has('kindName')}>
      <button type="button" disabled={full} onClick={add}>
        {t('preferences.kind.add')}
      </button>
      {full && <p class="hint">{t('preferences.kind.full')}</p>}
    </div>
  );
}

function moved(kinds: readonly BreakKind[], id: string, by: 1 | -1): readonly BreakKind[] {
  const from = kinds.findIndex((kind) => kind.id === id);
  const kind = kinds[from];
  return kind === undefined ? kinds : kinds.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, kind);
}

/** An id that no kind has: counted up, never shown. */
function freeId(kinds: readonly BreakKind[]): string {
  for (let number = 1; ; number += 1) {
    const id = `own-${number}`;
    if (kinds.every((kind) => kind.id !== id)) return id;
  }
}
