/**
 * The first start ever (onboarding): three short steps, each of which can be the last, and the third leads into a first break. What is chosen counts at once, as
 * in the preferences, so closing the window at any moment loses nothing. It opens where a person starts the app by hand and there
 * is no preferences file; closing it, at whatever step, writes that file, so nothing else has to remember that it was shown.
 */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSnapshot, type ReceivedSnapshot } from '../app.ts';
import { PageContext } from '../shared/preferences/page.ts';
import { openPreferencesEditor } from '../shared/preferences/preferencesEditor.ts';
import { AboutStep } from './aboutStep.tsx';
import { DayStep } from './dayStep.tsx';
import { Picture, type PictureName } from './picture.tsx';
import { PlaceStep } from './placeStep.tsx';
import type { WelcomeStepProps } from './welcomeStep.tsx';

interface Step {
  readonly picture: PictureName;
  readonly Page: (props: WelcomeStepProps) => JSX.Element;
}

const LAST: Step = { picture: 'day', Page: DayStep };
const STEPS: readonly Step[] = [{ picture: 'unfolding', Page: AboutStep }, { picture: 'place', Page: PlaceStep }, LAST];

export function WelcomeWindow(): JSX.Element | null {
  const received = useSnapshot();
  return received && <LoadedWelcome {...received} />;
}

function LoadedWelcome({ snapshot }: ReceivedSnapshot): JSX.Element {
  const [preferences, setPreferences] = useState(snapshot.preferences);
  const [editor] = useState(() =>
    openPreferencesEditor(
      window.app,
      snapshot.preferences,
      (accepted) => {
        setPreferences(accepted.preferences);
      },
      () => performance.now(),
    ),
  );
  useEffect(() => {
    editor.note(snapshot.preferences);
    setPreferences(snapshot.preferences);
  }, [editor, snapshot]);

  const [index, setIndex] = useState(0);
  const { picture, Page } = STEPS[index] ?? LAST;
  return (
    <PageContext.Provider value={{ preferences, handIn: editor.handIn, found: null }}>
      <main class="welcome">
        <Picture of={picture} preferences={preferences} />
        <Page
          number={index + 1}
          of={STEPS.length}
          onBack={() => {
            setIndex(index - 1);
          }}
          onNext={() => {
            setIndex(index + 1);
          }}
        />
      </main>
    </PageContext.Provider>
  );
}
