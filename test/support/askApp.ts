/** Asks the app as its windows do: through a page's own bridge. */
import type { Page } from '@playwright/test';
import type { AnswerOf, CallName, PayloadOf } from '../../src/contract.ts';

/** @throws Error where the app refuses the payload, or the page goes before it hears the answer */
export function askApp<Name extends CallName>(
  page: Page,
  name: Name,
  ...payload: PayloadOf<Name>
): Promise<AnswerOf<Name>> {
  return page.evaluate(
    ([asked, given]) => {
      type Bridge = Record<string, (...payload: readonly unknown[]) => Promise<unknown>>;
      return (globalThis as unknown as { app: Bridge }).app[asked]?.(...given);
    },
    [name as string, payload as readonly unknown[]] as const,
  ) as Promise<AnswerOf<Name>>;
}
