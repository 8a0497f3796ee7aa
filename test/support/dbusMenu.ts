/** A menu as the desktop's tray shows it, walked and clicked over com.canonical.dbusmenu (libdbusmenu's dbus-menu.xml). */
import { z } from 'zod';
import { eventually } from './eventually.ts';
import { callMethod, type RemoteObject } from './sessionBus.ts';

export interface MenuEntry {
  readonly id: number;
  /** Without the marks of keyboard shortcuts; empty for separators. */
  readonly label: string;
  readonly enabled: boolean;
  readonly type: 'standard' | 'separator';
  /** Whether a check or radio entry is on; undefined for others. */
  readonly checked: boolean | undefined;
  readonly children: readonly MenuEntry[];
}

export interface DbusMenu {
  /** Asks the app for its menu as it is now. */
  readonly entries: () => Promise<readonly MenuEntry[]>;
  /**
   * Clicks the entry under these labels, from the top level down, once it is there and can be clicked.
   * @throws Error caused by one that lists what is there, if an entry stays missing or disabled
   */
  readonly click: (...labels: readonly string[]) => Promise<void>;
}

const properties = z.object({
  label: z.string().default(''),
  enabled: z.boolean().default(true),
  visible: z.boolean().default(true),
  type: z.enum(['standard', 'separator']).default('standard'),
  'toggle-type': z.string().default(''),
  'toggle-state': z.number().default(-1),
});

type Node = [id: number, properties: z.infer<typeof properties>, children: Node[]];
const node: z.ZodType<Node> = z.lazy(() => z.tuple([z.number(), properties, z.array(node)]));

const allLevels = -1;
const rootId = 0;

export function openDbusMenu(menu: RemoteObject): DbusMenu {
  const entries = async (): Promise<readonly MenuEntry[]> => {
    const answer = await callMethod(menu, 'GetLayout', 'iias', [rootId, allLevels, []]);
    // The reply's two values, revision and layout, arrive as one list.
    const [, layout] = z.tuple([z.number(), node]).parse(answer);
    return visibleChildren(layout);
  };
  const click = async (...labels: readonly string[]): Promise<void> => {
    const { error } = await eventually(`the menu entry ${labels.join(' › ')}`, async () => {
      const { id } = find(await entries(), labels);
      const failure = await callMethod(menu, 'Event', 'isvu', [id, 'clicked', ['s', ''], 0]).then(
        () => null,
        (reason: unknown) => ({ reason }),
      );
      // A menu that is drawn anew between the look and the click has no such entry any more: whoever sees nothing happen clicks again.
      return !String(failure?.reason).includes('error occurred in Event') && { error: failure };
    });
    if (error !== null) throw error.reason;
  };
  return { entries, click };
}

/** The labels on one level, for comparisons and messages. */
export function labelsOf(entries: readonly MenuEntry[]): readonly string[] {
  return entries.filter(({ type }) => type !== 'separator').map(({ label }) => label);
}

function find(entries: readonly MenuEntry[], [label = '', ...deeper]: readonly string[]): MenuEntry {
  const entry = entries.find((candidate) => candidate.label === label);
  if (!entry) throw new Error(`The menu has no “${label}”. It has: ${labelsOf(entries).join(', ')}`);
  if (!entry.enabled) throw new Error(`“${label}” is disabled.`);
  return deeper.length > 0 ? find(entry.children, deeper) : entry;
}

function visibleChildren([, , children]: Node): readonly MenuEntry[] {
  return children
    .filter(([, { visible }]) => visible)
    .map((child) => {
      const [id, { label, enabled, type, ...toggle }] = child;
      const checked = toggle['toggle-type'] ? toggle['toggle-state'] === 1 : undefined;
      return { id, label: withoutMnemonic(label), enabled, type, checked, children: visibleChildren(child) };
    });
}

/** One underscore marks the shortcut's letter, two are an underscore. */
function withoutMnemonic(label: string): string {
  return label.replace(/_(.?)/g, '$1');
}
