/**
 * What PipeWire carries between programs, kept up to date by one long-lived `pw-dump -m`. It prints all that there is as one list, and
 * then a list of what has changed, each time that something has. Who opens a stream is read, and nothing of what flows in it.
 * Source: pw-dump(1); the names of properties: pipewire/keys.h and the media classes of the PipeWire documentation, "Session Manager".
 */
import * as z from 'zod/mini';
import { keepChild, type SenseSystem } from './keptChild.ts';
import { Nonsense } from './protocolNonsense.ts';
import { soundProgram, type NamedProgram } from './programNames.ts';
import { sharedWatch, type Watch } from './watch.ts';

/** A node: a device, or a program's end of a stream. */
export interface GraphNode {
  readonly id: number;
  readonly mediaClass: string;
  readonly running: boolean;
  readonly property: (key: string) => string | undefined;
}

export interface PipewireGraph {
  readonly nodes: readonly GraphNode[];
  /** The nodes that a node takes from. */
  readonly sourcesOf: (id: number) => readonly GraphNode[];
  /** Whose node it is. */
  readonly programOf: (node: GraphNode) => NamedProgram;
  /** The process whose node it is; null where no program of the person's is behind it. */
  readonly processOf: (node: GraphNode) => number | null;
}

export type PipewireSays =
  | { readonly type: 'graph'; readonly graph: PipewireGraph }
  | { readonly type: 'unknown'; readonly why: 'notHere' | 'noAnswer' };

/** A program of PipeWire's own, which some systems do not install with it. */
export const PIPEWIRE_LISTER = 'pw-dump';

/** The list of all that there is on a busy desktop is a megabyte. In characters. */
const LONGEST_LIST = 8 * 1_024 * 1_024;
/** A desktop has some hundred. */
const MOST_OBJECTS = 20_000;
const LIST_END = '\n]';

const TYPES = { node: 'PipeWire:Interface:Node', client: 'PipeWire:Interface:Client', link: 'PipeWire:Interface:Link' };

const listed = z.object({ id: z.number(), type: z.optional(z.string()), info: z.optional(z.unknown()) });
const properties = z.nullish(z.record(z.string(), z.unknown()));
const nodeInfo = z.object({ state: z.optional(z.string()), props: properties });
const clientInfo = z.object({ props: properties });
const linkInfo = z.object({ 'output-node-id': z.number(), 'input-node-id': z.number() });

type Property = GraphNode['property'];

/** One for all senses that need it. */
export function pipewireWatch(system: SenseSystem): Watch<PipewireSays> {
  return sharedWatch((hear) =>
    keepChild(system, {
      program: PIPEWIRE_LISTER,
      arguments: ['--monitor', '--no-colors'],
      openReader() {
        const graph = openGraph();
        const cut = openListCutter();
        return (text) => {
          const lists = cut(text);
          for (const list of lists) graph.take(list);
          if (lists.length > 0) hear({ type: 'graph', graph });
        };
      },
      gone: (why) => {
        hear({ type: 'unknown', why });
      },
    }),
  );
}

/** @returns gives the lists that the next text completes; it throws Nonsense where that begins none, or never ends one */
export function openListCutter(): (text: string) => readonly string[] {
  let pieces: string[] = [];
  let length = 0;
  return (text) => {
    // The end may be torn in two.
    const tail = (pieces.at(-1) ?? '').slice(1 - LIST_END.length);
    pieces.push(text);
    length += text.length;
    if (length > LONGEST_LIST) throw new Nonsense('what it prints never ends');
    if (!`${tail}${text}`.includes(LIST_END)) return [];

    const lists: string[] = [];
    let rest = pieces.join('');
    for (let end = rest.indexOf(LIST_END); end >= 0; end = rest.indexOf(LIST_END)) {
      lists.push(rest.slice(0, end + LIST_END.length));
      rest = rest.slice(end + LIST_END.length);
    }
    if (!/^\s*(\[|$)/.test(rest)) throw new Nonsense('what it prints is no list');
    pieces = [rest];
    length = rest.length;
    return lists;
  };
}

/** @returns the graph, which changes with every list that it takes; `take` throws Nonsense */
export function openGraph(): PipewireGraph & { readonly take: (list: string) => void } {
  const nodes = new Map<number, GraphNode>();
  const clients = new Map<number, Property>();
  const links = new Map<number, { readonly from: number; readonly to: number }>();

  const forget = (id: number): void => {
    nodes.delete(id);
    clients.delete(id);
    links.delete(id);
  };
  const takeOne = (item: unknown): void => {
    const object = listed.safeParse(item);
    if (!object.success) return; // metadata have no id of their own in some versions
    const { id, type, info } = object.data;
    forget(id);
    if (type === TYPES.node) {
      const node = nodeInfo.safeParse(info);
      if (node.success) nodes.set(id, nodeOf(id, node.data));
    } else if (type === TYPES.client) {
      const client = clientInfo.safeParse(info);
      if (client.success) clients.set(id, propertyOf(client.data.props));
    } else if (type === TYPES.link) {
      const link = linkInfo.safeParse(info);
      if (link.success) links.set(id, { from: link.data['output-node-id'], to: link.data['input-node-id'] });
    }
  };
  const clientOf = (node: GraphNode): Property => clients.get(Number(node.property('client.id'))) ?? (() => undefined);

  return {
    take(list) {
      for (const item of readList(list)) takeOne(item);
      if (nodes.size + clients.size + links.size > MOST_OBJECTS) throw new Nonsense('it names more than there can be');
    },
    get nodes() {
      return [...nodes.values()];
    },
    sourcesOf(id) {
      const from = [...links.values()].filter((link) => link.to === id).map((link) => link.from);
      return [...new Set(from)].map((source) => nodes.get(source)).filter((node) => node !== undefined);
    },
    programOf(node) {
      const client = clientOf(node);
      const told = (key: string): string | undefined => node.property(key) ?? client(key);
      return soundProgram(
        told('application.name') ?? node.property('node.name'),
        told('application.process.binary') ?? told('pipewire.access.portal.app_id'),
      );
    },
    processOf(node) {
      const pid = Number(node.property('application.process.id') ?? clientOf(node)('application.process.id'));
      return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
    },
  };
}

export function isCamera(node: GraphNode): boolean {
  return node.property('media.role') === 'Camera' || /^(v4l2|libcamera)$/.test(node.property('device.api') ?? '');
}

function readList(list: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(list);
  } catch (error) {
    throw new Nonsense('what it prints cannot be read', { cause: error });
  }
  if (!Array.isArray(read)) throw new Nonsense('what it prints is no list');
  return read;
}

function nodeOf(id: number, { state, props }: z.infer<typeof nodeInfo>): GraphNode {
  const property = propertyOf(props);
  return { id, mediaClass: property('media.class') ?? '', running: state === 'running', property };
}

/** pw-dump prints what looks like a number or a truth value as one. */
function propertyOf(props: z.infer<typeof properties>): Property {
  return (key) => {
    const value = props?.[key];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
  };
}
