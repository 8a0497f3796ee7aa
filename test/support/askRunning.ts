/** What `unbrace …` asks the running app, without a process of its own for each question: a busy machine takes seconds to start one. */
import { parseAnswer, requestLine, type CommandAnswer } from '../../src/app/commandLine/commandAnswers.ts';
import type { RunningCommand } from '../../src/core/command/command.ts';
import { askAt } from '../../src/platform/commandSocket.ts';
import { addressesToAsk, systemSurroundings } from '../../src/platform/commandSocketPlaces.ts';

/** @param session the variables of the app's session that differ from the test's. Null where no app runs. */
export async function askRunning(
  userData: string,
  command: RunningCommand,
  { XDG_RUNTIME_DIR: runtimeFolder = process.env['XDG_RUNTIME_DIR'] }: Readonly<Record<string, string>> = {},
): Promise<CommandAnswer | null> {
  for (const address of addressesToAsk(userData, { ...systemSurroundings(), runtimeFolder })) {
    const answer = await askAt(address, requestLine(command, ''));
    if (answer !== null) return parseAnswer(answer);
  }
  return null;
}
