/** What is put into the list is done after the test that put it there, the last first. To be called where tests are declared. */
import { afterEach } from 'vitest';

export function cleanedUpAfterEach(): (() => unknown)[] {
  const cleanUp: (() => unknown)[] = [];
  afterEach(async () => {
    for (const clean of cleanUp.splice(0).toReversed()) await clean();
  });
  return cleanUp;
}
