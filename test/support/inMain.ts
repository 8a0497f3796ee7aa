/** What a test asks of the app's main process. */
import type * as Electron from 'electron';

/** Playwright's application, or whatever else runs functions in the main process that are handed over as text. */
export interface RunsInMain {
  evaluate<Result, Argument>(
    work: (electron: typeof Electron, argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

export interface WithElectron {
  readonly electron: RunsInMain;
}

/**
 * Runs a function in the app's main process and gives what it returns, as `electron.evaluate` does. Like there, the function is
 * handed over as text: it sees its arguments and the globals, and nothing of the test around it.
 *
 * Never `electron.evaluate` itself, which lint forbids: the inspector holds the promise that it answers with only weakly. Once
 * that promise has settled, nobody else holds it, and a garbage collection before Electron comes to its microtasks loses
 * the answer ("Resulting promise was garbage collected"). Here the promise stays pending, held by whoever will settle it, until
 * a callback of Node's own settles it: Node runs the microtasks right after that, so there is no moment in which it could be lost.
 *
 * The inspector breaks into whatever runs. The function has a turn of the loop of its own: it finds no work of the app half done, and
 * what it takes is not taken for that work's.
 */
export function inMain<Result>(
  app: WithElectron,
  work: (electron: typeof Electron) => Result | Promise<Result>,
): Promise<Result>;
export function inMain<Result, Argument>(
  app: WithElectron,
  work: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result>;
export function inMain<Result>(
  { electron }: WithElectron,
  work: (electron: typeof Electron, argument: unknown) => Result | Promise<Result>,
  argument?: unknown,
): Promise<Result> {
  return electron.evaluate(answerFromTheLoop<Result>, { source: String(work), argument });
}

/** Runs in the main process, handed over as text itself. */
function answerFromTheLoop<Result>(
  electron: typeof Electron,
  { source, argument }: { readonly source: string; readonly argument: unknown },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const work = process.getBuiltinModule('node:vm').runInThisContext(`(${source})`) as (
      ...given: readonly unknown[]
    ) => Result | Promise<Result>;
    setImmediate(() => {
      const answer = (async () => work(electron, argument))();
      answer.then(
        (result) => setImmediate(resolve, result),
        (error: unknown) => setImmediate(reject, error),
      );
    });
  });
}
