/** The page of the first start: shows its window once the words are there. */
import { showWindow } from '../app.ts';
import { WelcomeWindow } from './welcomeWindow.tsx';

await showWindow('welcome.title', () => <WelcomeWindow />);
