/** What is said of a routine that cannot be used: where in it, and what is wrong there. */
import type { MessageKey, Translate } from '../../core/text/messages.ts';
import type { RoutineProblem } from '../../core/routine/routineSchema.ts';
import { most } from '../../core/text/limits.ts';
import type { Interpreter } from '../interpreter.ts';

/** The one sentence about a routine that cannot be used. */
export function problemSentence({ step, field, wrong }: Omit<RoutineProblem, 'ok'>, t: Translate): string {
  return t(wrong.key, { ...wrong.values, where: whereIn(step, field, t) });
}

/** A file without a usable routine; one that no routine's file can be was set aside. */
export type BrokenRoutine = { readonly file: string } & (
  Omit<RoutineProblem, 'ok'> | { readonly asideFile: string; /** For the log. */ readonly why: string }
);

/** Files named in a notice, which has room for a few lines. */
const MOST_NAMED = 3;

/**
 * Titles and bodies of what is said of a person's routine files: one notice for all that cannot be used, and one where there are more
 * than are read. @param logFile says what is wrong with each
 */
export function routinesFound(
  { broken, left }: { readonly broken: readonly BrokenRoutine[]; readonly left: number },
  logFile: string,
  { list, t }: Pick<Interpreter, 'list' | 't'>,
): readonly [title: string, body: string][] {
  const [first, ...others] = broken;
  const named = broken.slice(0, MOST_NAMED).map(({ file }) => file);
  const said: [string, string][] = [];
  if (first !== undefined && others.length === 0) said.push(routineBroken(first, t));
  else if (first !== undefined)
    said.push([
      t('routine.brokenMany.title', { count: broken.length }),
      t('routine.brokenMany.body', { files: list(named), more: broken.length - named.length, log: logFile }),
    ]);
  if (left > 0)
    said.push([t('routine.tooManyFiles.title'), t('routine.tooManyFiles.body', { most: most.ownRoutines, left })]);
  return said;
}

function routineBroken(broken: BrokenRoutine, t: Translate): [title: string, body: string] {
  const body =
    'why' in broken
      ? t('routine.broken.aside', { file: broken.asideFile })
      : t('routine.broken.body', { problem: problemSentence(broken, t) });
  return [t('routine.broken.title', { file: broken.file }), body];
}

function whereIn(step: number | null, field: string, t: Translate): string {
  if (field === 'routine') return t('routine.where.whole');
  if (field === 'step') return t('routine.where.wholeStep', { step: Number(step) });
  const name = fieldName(field, t);
  return step === null ? t('routine.where', { field: name }) : t('routine.where.inStep', { step, field: name });
}

/** @param field a dotted path, such as `cues.2.say` or `breath.in` */
function fieldName(field: string, t: Translate): string {
  const [first = field, index, part = ''] = field.split('.');
  if (first === 'cues' && index !== undefined)
    return t(part === 'at' ? 'routine.field.cueAt' : 'routine.field.cue', { number: Number(index) + 1 });
  const key = fieldKeys[first];
  return key === undefined ? field : t(key);
}

const fieldKeys: Readonly<Record<string, MessageKey>> = {
  id: 'routine.field.id',
  name: 'routine.field.name',
  setting: 'routine.field.setting',
  seconds: 'routine.field.seconds',
  steps: 'routine.field.steps',
  kind: 'routine.field.kind',
  pose: 'routine.field.pose',
  side: 'routine.field.side',
  breath: 'routine.field.breath',
  reps: 'routine.field.reps',
  cues: 'routine.field.cues',
};
