/** Programs by the names that a person knows, out of those that programs give themselves. */
import { nameInMenu } from './menuEntries.ts';
import { shownName } from './senseAnswers.ts';

/** A program, as something on the desk names it. */
export interface NamedProgram {
  /** For the person. */
  readonly name: string;
  /** All else that it may be meant by in a rule, as it was found. */
  readonly aliases: readonly string[];
}

/** Which programs do something now. */
export type ProgramsSay =
  | { readonly type: 'programs'; readonly programs: readonly NamedProgram[] }
  | {
      readonly type: 'unknown';
      readonly why: 'notHere' | 'noAnswer';
      /** What would have to be installed. */
      readonly missing?: string;
    };

const MOST_KNOWN = 100;
/** What many programs with the same sound library call themselves. */
const NOBODYS_NAME = /^(WEBRTC VoiceEngine|Chromium|Electron|audio-src|PortAudio|SDL Application)$/i;

/** Whether one of these names, as a person writes them, means that program. */
export function isMeant({ name: shown, aliases }: NamedProgram, names: readonly string[]): boolean {
  const given = new Set([shown, ...aliases].map((alias) => alias.toLowerCase()));
  return names.some((name) => given.has(name.trim().toLowerCase()));
}

/**
 * @param application how it names itself to the sound server, such as `ALSA plug-in [zoom]` or `Chromium input`
 * @param binary the file that runs
 */
export function soundProgram(application: string | undefined, binary: string | undefined): NamedProgram {
  const own = withinBrackets(application ?? '')
    .replace(/ input$/, '')
    .trim();
  const better = own === '' || NOBODYS_NAME.test(own) ? (binary ?? own) : own;
  return { name: shownName(better), aliases: [own, application ?? own, binary ?? own] };
}

/**
 * Programs by the ids with which their windows say whose they are. Names are looked up once.
 * @returns takes a Wayland app id, or the two parts of an X11 window's class, the more telling first
 */
export function openWindowPrograms(environment: NodeJS.ProcessEnv): (...ids: readonly string[]) => NamedProgram {
  const known = new Map<string, NamedProgram>();
  return (...given) => {
    const ids = given.filter((id) => id !== '');
    const key = ids.join('\n');
    const program = known.get(key) ?? windowProgram(ids, environment);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, program);
    return program;
  };
}

function windowProgram(ids: readonly string[], environment: NodeJS.ProcessEnv): NamedProgram {
  const named = ids.map((id) => nameInMenu(id, environment)).find((name) => name !== null);
  const [first = ''] = ids;
  // Of `org.gnome.Totem` the last part is the program.
  const plain = /^\w+(\.[\w-]+){2,}$/.test(first) ? (first.split('.').at(-1) ?? first) : first;
  return { name: shownName(named ?? plain), aliases: [...ids, plain, ...(named === undefined ? [] : [named])] };
}

function withinBrackets(application: string): string {
  return /^(?:ALSA plug-in|PipeWire ALSA) \[(.+)\]$/.exec(application)?.[1] ?? application;
}
