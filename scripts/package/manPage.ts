/** unbrace(1), from the same table as the command line's own help. Source for the form: man-pages(7), groff_man(7). */
import { describedCommands } from '../../src/app/commandLine/commandWording.ts';
import { createTranslate } from '../../src/core/text/messages.ts';
import sentences from '../../assets/locales/en.json' with { type: 'json' };
import type { Project } from './project.ts';

export function manPage({ name, productName, version, summary, homepage }: Project, builtAt: Date): string {
  const commands = describedCommands(createTranslate(sentences, 'en')).map(
    ({ usage, about }) => `.TP\n${bold(usage)}\n${roff(sentence(about))}`,
  );
  return `.TH ${name.toUpperCase()} 1 "${builtAt.toISOString().slice(0, 10)}" "${productName} ${version}" "User Commands"
.SH NAME
${name} \\- ${roff(summary.toLowerCase())}
.SH SYNOPSIS
.B ${name}
.RI [ command ]
.SH DESCRIPTION
With no command it starts ${productName}, or opens the window of the one that runs.
A command is answered by the running ${productName}; only
.BR break ", " help ", " simulate
and
.B \\-\\-version
need none.
.SH COMMANDS
${commands.join('\n')}
.TP
${bold('--version')}
Show the version.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Not possible now, or ${productName} is not running.
.TP
.B 2
Not recognised.
.SH FILES
.TP
.I ~/.config/${productName}
All of a person's data: preferences, own routines, history and a log.
.SH SEE ALSO
.UR ${homepage}
.UE
`;
}

function bold(usage: string): string {
  return `.B "${roff(usage)}"`;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Plain characters: a backslash would be a command, a hyphen a mere dash, and a full stop or a quote at a line's start a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replace(/^(?=[.'])/, '\\&');
}
