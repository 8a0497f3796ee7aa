/**
 * Written from documentation, never run. Who uses the microphone or a camera stands in the registry as a use without an end; whether
 * something fills the screen is the shell's own answer. It looks once a second in its own process, and ends with ours.
 * Source: learn.microsoft.com, "SHQueryUserNotificationState" (2 busy, 3 a game, 4 presenting), "GetForegroundWindow".
 */
import type { Reporter, ReporterTask } from './deskReport.ts';

const script = (parent: number, { ofPrograms }: ReporterTask): string => `
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
Add-Type -Namespace Unbrace -Name Desk -MemberDefinition @'
[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);
[DllImport("user32.dll")] public static extern IntPtr GetForegroundWindow();
[DllImport("user32.dll")] public static extern uint GetWindowThreadProcessId(IntPtr window, out uint process);
'@
function Users($device) {
  $store = "HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\$device"
  $uses = Get-ChildItem -Path $store, "$store\\NonPackaged"
  @($uses | Where-Object { $_.GetValue('LastUsedTimeStart') -gt 0 -and $_.GetValue('LastUsedTimeStop') -eq 0 } | ForEach-Object { $_.PSChildName })
}
$last = ''
while (Get-Process -Id ${parent}) {
  [int]$state = 0
  [uint32]$id = 0
  [void][Unbrace.Desk]::SHQueryUserNotificationState([ref]$state)
  [void][Unbrace.Desk]::GetWindowThreadProcessId([Unbrace.Desk]::GetForegroundWindow(), [ref]$id)
  $front = $null
  if ($id -ne 0) { $front = @{ program = (Get-Process -Id $id).ProcessName; pid = $id; fillsScreen = (2, 3, 4) -contains $state } }
  $desk = @{
    microphone = @(Users 'microphone'); camera = @(Users 'webcam'); front = $front
    running = ${ofPrograms ? '@(Get-Process | ForEach-Object { $_.ProcessName } | Sort-Object -Unique)' : '@()'}
  }
  $line = ConvertTo-Json -InputObject $desk -Compress -Depth 3
  if ($line -ne $last) { [Console]::WriteLine($line) }
  $last = $line
  Start-Sleep -Seconds 1
}
`;

export function windowsReporter(task: ReporterTask): Reporter {
  const encoded = Buffer.from(script(process.pid, task), 'utf16le').toString('base64');
  const options = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'];
  return { program: 'powershell.exe', arguments: [...options, '-EncodedCommand', encoded], system: 'Windows' };
}
