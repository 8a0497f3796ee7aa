/** The list of sections beside the page: leads to each, and marks the one in sight. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../app.ts';
import { isAnyShown, usePage } from '../shared/preferences/page.ts';
import { sectionIds, sections, settingsIn, type SectionId } from '../shared/preferences/settings.ts';

export function SectionList(): JSX.Element {
  const page = usePage();
  const inSight = useSectionInSight();
  return (
    <nav aria-label={t('preferences.sections')}>
      <ul class="section-list">
        {sectionIds
          .filter((id) => isAnyShown(page, settingsIn(id)))
          .map((id) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={id === inSight ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault(); // the address of the page stays as it is
                  goTo(id);
                }}
              >
                {t(sections[id])}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function goTo(id: SectionId): void {
  document.getElementById(id)?.scrollIntoView();
  document.getElementById(`${id}-heading`)?.focus({ preventScroll: true });
}

/** A section is in sight while it reaches over this line, a bit below the upper edge of what is seen of the page. */
const LINE = '-30% 0px -69% 0px';

function useSectionInSight(): SectionId {
  const [inSight, setInSight] = useState<SectionId>('breaks');
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const reached = sectionIds.find((id) => id === target.id);
          if (isIntersecting && reached !== undefined) setInSight(reached);
        }
      },
      { rootMargin: LINE },
    );
    for (const id of sectionIds) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => {
      observer.disconnect();
    };
  }, []);
  return inSight;
}
