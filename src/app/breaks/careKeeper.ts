import type { CareMemory } from '../../core/care/careMemory.ts';
import type { Storage } from '../ports.ts';

/** The one place of what is kept of a person's care: several write parts of it, and each part is on the disk at once. */
export interface CareKeeper {
  current(): CareMemory;
  change(part: Partial<CareMemory>): void;
}

export function openCareKeeper(storage: Pick<Storage, 'saveCareMemory'>, remembered: CareMemory): CareKeeper {
  let memory = remembered;
  return {
    current: () => memory,
    change(part) {
      memory = { ...memory, ...part };
      storage.saveCareMemory(memory);
    },
  };
}
