/** The window in front: whose it is, and whether it fills its screen. What stands in it, its title too, is not read. */
import type { SenseWhy } from '../../core/senses/sense.ts';
import type { NamedProgram } from './programNames.ts';

export type FrontWindow =
  | {
      readonly type: 'window';
      readonly program: NamedProgram;
      readonly fillsScreen: boolean;
      /** One of our own, which never counts. */
      readonly isOurs: boolean;
    }
  | { readonly type: 'none' }
  | {
      readonly type: 'unknown';
      readonly why: Extract<SenseWhy, 'noAnswer' | 'notHere' | 'desktopDoesNotTell'>;
      readonly by?: string;
    };
