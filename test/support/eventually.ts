/** Ask again soon: what another process does is seen by looking, and a look costs little. */
const lookEveryMs = 50;

/**
 * Looks until there is an answer (anything but undefined or false) and gives it.
 * @param what For the error message: what was waited for.
 * @throws Error after `withinMs` milliseconds; with the error of the last look, if it threw.
 */
export async function eventually<Answer>(
  what: string,
  look: () => Promise<Answer | undefined | false> | Answer | undefined | false,
  withinMs = 10_000,
): Promise<Answer> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    // Its last look begins after that time: a process that was held up meanwhile would otherwise give up without having looked again.
    const isLastLook = Date.now() >= giveUpAt;
    const { answer, error } = await tryLook(look);
    if (answer !== undefined && answer !== false) return answer;
    if (isLastLook) throw new Error(`Not within ${String(withinMs)} ms: ${what}`, { cause: error });
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

async function tryLook<Answer>(look: () => Promise<Answer> | Answer): Promise<{ answer?: Answer; error?: unknown }> {
  try {
    return { answer: await look() };
  } catch (error) {
    return { error };
  }
}
