/** The switches with which the app is started, by whatever starts it. */

/** The switch by which the start at login is told from one by hand. */
export const AT_LOGIN = '--at-login';

/**
 * With what every start of ours begins, be it from the package's entry (electron-builder.yml), at login, or from a script: in a
 * Wayland session as a client of the compositor itself, elsewhere of the X server. Newer runtimes choose so by themselves and do
 * not know the word any more; docs/DEVELOPING.md says why it is the right choice.
 */
export const launchArguments: readonly string[] = ['--ozone-platform-hint=auto'];
