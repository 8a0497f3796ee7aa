/**
 * How long, how many and how large things may be, in one place: the checks of files and calls, the table of calls and the fields of the
 * windows all take their limits from here. Ranges of numbers that a person sets stand with their preference (`declare.ts`).
 */

/** Characters (UTF-16 code units, as fields of windows count them). */
export const longest = {
  /** A routine's id is also the name of its file, and file names end at 255 bytes. */
  routineId: 64,
  kindId: 40,
  cardId: 80,
  /** Any id in a file from elsewhere, which may be of another version. */
  foreignId: 80,
  kindName: 60,
  routineName: 60,
  cue: 120,
  poseId: 80,
  /** What is looked for in the preferences. */
  search: 100,
  /** A rhythm of breath as it is typed, "4-0-6-0". */
  breath: 40,
  /** A voice's address, as the platform names it. */
  voice: 300,
  /** A loudspeaker or headphones, as the system names them. */
  outputDevice: 300,
  /** Source: NAME_MAX of Linux */
  fileName: 255,
  /** An absolute path. Source: PATH_MAX of Linux */
  path: 4096,
  /** A strap, as this machine's Bluetooth knows it, and as it calls itself. */
  strapId: 200,
  strapName: 248,
  /** A program, as a person calls it. */
  program: 80,
  /** A shortcut's keys, "Ctrl+Alt+Shift+Super+PageDown" and the like. */
  accelerator: 60,
} as const;

/** Entries of a list. */
export const most = {
  kinds: 8,
  routinesOfKind: 50,
  timesOfKind: 24,
  hoursOfDay: 12,
  weekdays: 7,
  /** Programs in a list of them. */
  programs: 50,
  steps: 100,
  cuesOfStep: 200,
  cardsSeen: 500,
  /** Moves that give way to gentler ones: more than there are poses. */
  gentlerPoses: 200,
  /** How often one says in a break that something hurts; what comes after changes nothing more. */
  pressesOfBreak: 50,
  /** Of what was of a day. More than a day can bring, unless a script works the calls: then the oldest go. */
  dayEntries: 300,
  /** Break kinds of which something is remembered, those that are gone among them. */
  kindsRemembered: 1000,
  /** Spans of wall time that a clock which is set back again and again leaves behind. */
  heardSpans: 8,
  /** Stretches of work in a break that are looked at together. More come only where it is read far more often than we do. */
  workSpans: 50,
  kindsOfAbsence: 100,
  /** Own routine files; more of them are left alone. */
  ownRoutines: 500,
  /** Levels within each other in data from outside. */
  depth: 64,
} as const;

/** How much higher than it was a window may ask to be, for all it holds to be seen; a display is lower. */
export const timesHeight = { max: 20 } as const;

/** What a call of a window may hand in, all of it together; a larger payload is refused before it is looked at. */
export const payloads = {
  /** An id, a moment, a few switches. */
  small: { characters: 400, values: 16 },
  /** What a strap told in a break. */
  heart: { characters: 1_000, values: 60 },
  /** All preferences. */
  preferences: { characters: 100_000, values: 10_000 },
  /** One routine, as large as its file may be. */
  routine: { characters: 100_000, values: 70_000 },
} as const;

const KB = 1024;
const MB = KB * KB;

/** Bytes that a file may have; a larger one is damaged, or something else. */
export const largestBytes = {
  preferences: MB,
  state: MB,
  routine: 64 * KB,
  /** What is good to know and no loss when gone: where a window stood, which cards were shown. */
  memory: 64 * KB,
  /** What waits to get into the history: as many records as may wait (historyQueue.ts), at their longest. */
  historyWaiting: MB,
  /** Ten seconds as a WAV file of two channels and 24 bits are less. */
  bell: 3 * MB,
  oldCheckIns: 16 * MB,
  /** A day written for `simulate`. */
  scenario: 4 * MB,
  /** Decades of history stay below this. */
  history: 64 * MB,
  /** A log is begun anew at 1 MB; one message may go beyond. */
  log: 2 * MB,
  /** A line in which the kernel tells one thing; it is read often, and room is made for no more. */
  kernelLine: 256,
  /** An entry of the system, such as the one that starts us at login. */
  systemEntry: 64 * KB,
} as const;
