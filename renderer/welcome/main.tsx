import { showWindow } from '../app.ts';
import { WelcomeWindow } from './welcomeWindow.tsx';

await showWindow('welcome.title', () => <WelcomeWindow />);
