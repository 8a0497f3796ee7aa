/** Every call a window can make: its payload's check and what it does. A new call is one line in the contract and one here. */
import * as z from 'zod';
import type { CallName, Calls, PreferencesAnswer, Snapshot } from '../contract.ts';
import type { Call } from '../core/cycleTypes.ts';

/** What the calls are about: the one owner of the state. */
export interface CallTarget {
  snapshot(): Snapshot;
  call(call: Call): void;
  showBreak(): void;
  moveStep(direction: 'next' | 'again'): void;
  acknowledgeSafetyText(): void;
  setPreferences(change: unknown): PreferencesAnswer;
}

const id = z.string().min(1).max(64).exactOptional();
const nothing = z.tuple([]);
const breakChoice = z.tuple([z.strictObject({ kind: id, routine: id })]);

type Handlers = { readonly [Name in CallName]: (payload: readonly unknown[]) => ReturnType<Calls[Name]> };

/** @throws when there is no such call or its payload is not of its form; the window hears only that it failed. */
export function answerCalls(target: CallTarget): (name: CallName, payload: readonly unknown[]) => unknown {
  const plain =
    <Answer>(answer: () => Answer) =>
    (payload: readonly unknown[]): Answer => {
      nothing.parse(payload);
      return answer();
    };
  const handlers: Handlers = {
    getSnapshot: plain(() => target.snapshot()),
    startBreak: (payload) => {
      const [choice] = breakChoice.parse(payload);
      target.call({ type: 'startBreak', ...choice });
    },
    endBreak: plain(() => {
      target.call({ type: 'endBreak' });
    }),
    pauseBreak: plain(() => {
      target.call({ type: 'pauseBreak' });
    }),
    continueBreak: plain(() => {
      target.call({ type: 'continueBreak' });
    }),
    skipStep: plain(() => {
      target.moveStep('next');
    }),
    repeatStep: plain(() => {
      target.moveStep('again');
    }),
    acknowledgeSafetyText: plain(() => {
      target.acknowledgeSafetyText();
    }),
    setPreferences: (payload) => target.setPreferences(payload[0]),
  };
  return (name, payload) => handlers[name](payload);
}
