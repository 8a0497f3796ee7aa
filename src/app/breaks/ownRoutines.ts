/** A person's own routines: checked like the shipped ones, refused in one sentence that names step and field. */
import type { RoutineAnswer } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import { jsonLines, type JsonLines } from '../../core/text/jsonLines.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';
import { parseRoutine, type RoutineProblem } from '../../core/routine/routineSchema.ts';
import type { OwnRoutineFiles } from '../ports.ts';
import { inLine } from '../wording.ts';
import type { Routines } from './routineShelf.ts';
import { problemSentence } from './routineWording.ts';

export interface OwnRoutines {
  /** Those that can be used, by id. */
  all(): Routines;
  /** Whether it could be saved. */
  check(input: unknown): RoutineAnswer;
  /** Saves a new one, or a changed one under its id. */
  save(input: unknown): RoutineAnswer;
  /** Lets the person choose a file and takes a copy of it; null when they chose none. */
  importFile(): Promise<RoutineAnswer | null>;
  remove(id: string): void;
  /** Files were read after the start: what they hold comes to the others, unless it was saved anew meanwhile. */
  found(routines: Routines): void;
}

/** What the own routines need to know of the shipped ones. */
export interface ShippedFacts {
  readonly routines: Routines;
  readonly poses: readonly string[];
}

/** @param onChange hears that a routine has come, changed or gone */
export function openOwnRoutines(
  files: OwnRoutineFiles,
  { routines, poses }: ShippedFacts,
  found: Routines,
  t: Translate,
  onChange: () => void,
): OwnRoutines {
  const own = new Map(found);

  const check = (input: unknown): RoutineAnswer => {
    const parsed = parseRoutine(input, poses);
    if (!parsed.ok) return refusedBecauseOf(parsed, t);
    const { routine } = parsed;
    if (routines.has(routine.id) && !own.has(routine.id))
      return refused('id', t('routine.idShipped', { id: routine.id, name: routine.name }));
    if (!files.fits(routine)) {
      const where = t('routine.where.whole');
      return refused('routine', t('routine.wrong.tooLong', { where, most: largestBytes.routine }));
    }
    return { accepted: true, routine };
  };

  const checkNew = (input: unknown): RoutineAnswer => {
    const answer = check(input);
    if (!answer.accepted || !own.has(answer.routine.id)) return answer;
    return refused('id', t('routine.idTaken', { id: answer.routine.id }));
  };

  const save = (input: unknown): RoutineAnswer => {
    const answer = check(input);
    if (!answer.accepted) return answer;
    files.save(answer.routine);
    own.set(answer.routine.id, answer.routine);
    onChange();
    return answer;
  };

  return {
    all: () => own,
    check,
    save,
    async importFile() {
      const file = await files.choose();
      if (file === null) return null;
      const content = jsonOrUndefined(file.text);
      const lines = jsonLines(file.text);
      if (content === undefined)
        return refused('routine', inLine(t('routine.notJson', { file: file.name }), lines.wrongAt, t));
      const answer = checkNew(content);
      return answer.accepted ? save(content) : inItsLine(answer, lines, t);
    },
    remove(id) {
      if (!own.delete(id)) return;
      files.remove(id);
      onChange();
    },
    found(routines) {
      const before = own.size;
      for (const [id, routine] of routines) if (!own.has(id)) own.set(id, routine);
      if (own.size > before) onChange();
    },
  };
}

type RefusedRoutine = Extract<RoutineAnswer, { accepted: false }>;

/** A refusal of what stands in a file also says where. */
function inItsLine(answer: RefusedRoutine, lines: JsonLines, t: Translate): RoutineAnswer {
  const { step, field, message } = answer;
  const path = [...(step === null ? [] : ['steps', String(step - 1)]), ...field.split('.')];
  return { ...answer, message: inLine(message, lines.lineOf(path), t) };
}

function refusedBecauseOf(problem: RoutineProblem, t: Translate): RoutineAnswer {
  const { step, field } = problem;
  return { accepted: false, step, field, message: problemSentence(problem, t) };
}

function refused(field: string, message: string): RoutineAnswer {
  return { accepted: false, step: null, field, message };
}
