/** One section of the page, with its heading; gone while the search finds nothing in it. */
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../app.ts';
import { isAnyShown, usePage } from '../shared/preferences/page.ts';
import { sections, settingsIn, type SectionId } from '../shared/preferences/settings.ts';

export interface SectionProps {
  readonly id: SectionId;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

export function Section({ id, lead, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} hidden={!isAnyShown(usePage(), settingsIn(id))}>
      <div>
        {/* Where the list of sections leads to: the next Tab goes on from here. */}
        <h2 id={`${id}-heading`} tabIndex={-1}>
          {t(sections[id])}
        </h2>
        {lead !== undefined && <p class="hint">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
