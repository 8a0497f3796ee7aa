/** Which ids of routines can be names of files. */

/** Names that Windows keeps for devices, whatever their ending: a file of that name cannot be written there. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a routine's id can be the name of its file on every system. Source: Microsoft, “Naming Files, Paths, and Namespaces”. */
export function canNameFile(id: string): boolean {
  return !reserved.test(id);
}
