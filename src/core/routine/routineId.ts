/** Which ids of routines can be names of files, and what becomes of those that are longer. */
import { longest } from '../text/limits.ts';
import { isRecord } from '../text/plainData.ts';

/** Names that Windows keeps for devices, whatever their ending: a file of that name cannot be written there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a routine's id can be the name of its file on every system. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
export function canNameFile(id: string): boolean {
  return !reserved.test(id);
}

/**
 * The id under which a routine is known whose id is longer than ids may be: earlier releases took any length. Its beginning stays,
 * and what was cut off leaves a trace, so that two that begin alike stay two. The same id always becomes the same.
 */
export function shortRoutineId(id: string): string {
  if (id.length <= longest.routineId) return id;
  const trace = `_${traceOf(id).toString(16).padStart(8, '0')}`;
  return `${id.slice(0, longest.routineId - trace.length)}${trace}`;
}

/** What a routine's file holds, unchecked, under the id by which it is known. */
export function underShortId(content: unknown): unknown {
  if (!isRecord(content) || typeof content['id'] !== 'string') return content;
  return { ...content, id: shortRoutineId(content['id']) };
}

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv */
function traceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
