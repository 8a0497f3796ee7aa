/**
 * Written from documentation, never run. The window in front is the first of the programs' own layer, and fills the screen where it is as
 * large as one; its title is not asked for, so no permission to record the screen is needed. Of microphone and camera macOS tells only
 * programs in its own languages. It looks once a second in its own process, and ends with ours.
 * Source: developer.apple.com, "CGWindowListCopyWindowInfo", "NSWorkspace"; "JavaScript for Automation".
 */
import type { Reporter, ReporterTask } from './deskReport.ts';

const script = (parent: number, { ofPrograms }: ReporterTask): string => `
ObjC.import('AppKit');
ObjC.import('CoreGraphics');
ObjC.import('signal');
const programs = (list) => ObjC.unwrap(list).map((one) => ObjC.unwrap(one.localizedName)).filter(Boolean);
const fills = (pid) => {
  const listed = $.CGWindowListCopyWindowInfo($.kCGWindowListOptionOnScreenOnly, $.kCGNullWindowID);
  const first = ObjC.deepUnwrap(ObjC.castRefToObject(listed)).find((one) => one.kCGWindowOwnerPID === pid && one.kCGWindowLayer === 0);
  return first !== undefined && ObjC.unwrap($.NSScreen.screens).some(({ frame: { size } }) =>
    size.width === first.kCGWindowBounds.Width && size.height === first.kCGWindowBounds.Height);
};
let last = '';
while ($.kill(${parent}, 0) === 0) {
  const app = $.NSWorkspace.sharedWorkspace.frontmostApplication;
  const isThere = !app.isNil();
  const pid = isThere ? app.processIdentifier : 0;
  const line = JSON.stringify({
    microphone: null,
    camera: null,
    front: isThere ? { program: ObjC.unwrap(app.localizedName) || '', pid, fillsScreen: fills(pid) } : null,
    running: ${ofPrograms ? 'programs($.NSWorkspace.sharedWorkspace.runningApplications).sort()' : '[]'},
  });
  if (line !== last) $.NSFileHandle.fileHandleWithStandardOutput.writeData($(line + '\\n').dataUsingEncoding($.NSUTF8StringEncoding));
  last = line;
  $.NSRunLoop.currentRunLoop.runUntilDate($.NSDate.dateWithTimeIntervalSinceNow(1));
}
`;

export function macReporter(task: ReporterTask): Reporter {
  return { program: 'osascript', arguments: ['-l', 'JavaScript', '-e', script(process.pid, task)], system: 'macOS' };
}
