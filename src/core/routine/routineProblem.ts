/** What is wrong with a routine, as the key and the values of the sentence that says so in a person's own language. */
import type * as z from 'zod/mini';
import type { MessageKey, MessageValues } from '../text/messages.ts';

/** A sentence that also needs to be told `where`. */
export interface Wrong {
  readonly key: Extract<MessageKey, `routine.wrong.${string}`>;
  readonly values?: MessageValues;
}

/** @param issue of a check that reports its input */
export function whatIsWrong(issue: z.core.$ZodIssue): Wrong {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { key: 'routine.wrong.missing' };
      return { key: ofType[issue.expected] ?? 'routine.wrong.notUnderstood' };
    case 'invalid_value':
      return { key: 'routine.wrong.oneOf', values: { choices: issue.values.map(String).join(', ') } };
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return { key: 'routine.wrong.empty' };
      return {
        key: issue.inclusive === false ? 'routine.wrong.notMoreThan' : 'routine.wrong.tooSmall',
        values: { least: Number(issue.minimum) },
      };
    case 'too_big':
      return { key: ofSize[issue.origin] ?? 'routine.wrong.tooBig', values: { most: Number(issue.maximum) } };
    case 'unrecognized_keys':
      return { key: 'routine.wrong.unknownField', values: { fields: issue.keys.join(', ') } };
    case 'invalid_format':
      return { key: 'routine.wrong.id' }; // no other field has a form of its own
    case 'custom':
      return { key: 'routine.wrong.idReserved' }; // the only check that zod does not know
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return { key: 'routine.wrong.notUnderstood' };
  }
}

const ofType: Readonly<Record<string, Wrong['key']>> = {
  number: 'routine.wrong.notNumber',
  int: 'routine.wrong.notWhole',
  string: 'routine.wrong.notText',
  array: 'routine.wrong.notList',
  object: 'routine.wrong.notGroup',
};
const ofSize: Readonly<Record<string, Wrong['key']>> = {
  string: 'routine.wrong.tooLong',
  array: 'routine.wrong.tooMany',
};
