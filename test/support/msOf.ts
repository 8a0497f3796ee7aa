/** How long something takes, in milliseconds of a clock that never goes back. */
export async function msOf(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
