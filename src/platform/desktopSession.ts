/** The app's one name for desktops: as in electron-builder.yml, and as `desktopName` in package.json. Windows ties notifications to it. */
export const APP_ID = 'app.unbrace.Unbrace';

/**
 * Whether the person sits at a Wayland desktop, whichever way we ourselves are shown there: X11 clients of it have the same
 * limits, and some of their own. Source: `XDG_SESSION_TYPE` of pam_systemd, `WAYLAND_DISPLAY` of libwayland.
 */
export function isWaylandSession(environment: NodeJS.ProcessEnv = process.env): boolean {
  const display = environment['WAYLAND_DISPLAY'] ?? '';
  return environment['XDG_SESSION_TYPE'] === 'wayland' || display !== '';
}

/** The desktop as it names itself: `GNOME` of `ubuntu:GNOME`. Source: Desktop Entry specification, `XDG_CURRENT_DESKTOP`. */
export function desktopName(environment: NodeJS.ProcessEnv = process.env): string {
  const name = (environment['XDG_CURRENT_DESKTOP'] ?? '').split(':').at(-1) ?? '';
  return name === '' ? (isWaylandSession(environment) ? 'Wayland' : 'X11') : name;
}
