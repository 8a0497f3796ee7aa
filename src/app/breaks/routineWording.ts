/** What is said of a routine that cannot be used: where in it, and what is wrong there. */
import type { MessageKey, Translate } from '../../core/text/messages.ts';
import type { RoutineProblem } from '../../core/routine/routineSchema.ts';

/** The one sentence about a routine that cannot be used. */
export function problemSentence({ step, field, wrong }: Omit<RoutineProblem, 'ok'>, t: Translate): string {
  return t(wrong.key, { ...wrong.values, where: whereIn(step, field, t) });
}

/** Title and body of what is said of a person's routine file that cannot be used. */
export function routineBroken(
  { file, ...problem }: Omit<RoutineProblem, 'ok'> & { readonly file: string },
  t: Translate,
): [title: string, body: string] {
  return [t('routine.broken.title', { file }), t('routine.broken.body', { problem: problemSentence(problem, t) })];
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
