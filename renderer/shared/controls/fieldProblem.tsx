/** What is wrong with a field, told beside it and to screen readers. */
import type { JSX } from 'preact';

/** The id under which a field's problem is described; for `aria-describedby`. */
export function problemId(fieldId: string): string {
  return `${fieldId}-problem`;
}

/** Why the field's last choice was refused. Always in the document, so that a screen reader hears it come. */
export function FieldProblem({ of, problem }: { readonly of: string; readonly problem: string | null }): JSX.Element {
  return (
    <p id={problemId(of)} class="problem" role="alert">
      {problem}
    </p>
  );
}
