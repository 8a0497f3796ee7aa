/** The main process of a soak: the app's, with a door for the soak. */
import '../../src/main.ts';
import { openSoakDoor } from './soakDoor.ts';

openSoakDoor();
