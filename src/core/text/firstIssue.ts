/** What zod found first: one place is enough to say why a file or a setting is refused. */
import type * as z from 'zod/mini';

/** @throws Error where there is none, which zod never gives */
export function firstIssue({ issues }: z.core.$ZodError): z.core.$ZodIssue {
  const [first] = issues;
  if (first === undefined) throw new Error('The check failed, and did not say where.');
  return first;
}

/** Its place as a dotted path: `breaks.0.endedWall`; empty where the whole is something else. */
export function placeOfFirstIssue(error: z.core.$ZodError): string {
  return firstIssue(error).path.map(String).join('.');
}
