import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection, NodeKindName, Point } from '../core/index.ts';
import type { Session } from '../session/Session.ts';
import { useSession } from '../session/useSession.ts';
import type { WayOut } from './addStep.ts';
import type { FlowPort } from './flowPort.ts';
import type { Size } from './geometry.ts';
import type { ShownGuides } from './snap/guidesOf.ts';
import type { Level } from './levels.ts';

/** Where a menu opens: beside an element, or at a point of the window. */
export type MenuPlace = HTMLElement | Point;

/** The one menu that is open. */
export type OpenMenu =
  | { menu: 'step'; at: MenuPlace; id: string }
  | { menu: 'edge'; at: MenuPlace; id: string }
  | { menu: 'note' | 'section'; at: MenuPlace; id: string }
  /** Which kind of step to put in the place of this one. */
  | { menu: 'replace'; at: MenuPlace; id: string }
  /** How to put what is selected in order. */
  | { menu: 'align'; at: MenuPlace; id: string }
  | { menu: 'ground'; at: Point }
  /** Which step to connect to, by any way out or by this one. */
  | { menu: 'connect'; at: MenuPlace; id: string; outlet?: string | undefined }
  /** A way out, named as an edge is, whether it leads anywhere or not. */
  | { menu: 'way'; at: MenuPlace; id: string }
  /** Which kind of step to add, behind these ways out, else before a step, else at `spot` on the canvas. */
  | {
      menu: 'picker';
      at: MenuPlace;
      behind: readonly WayOut[];
      before?: string | undefined;
      spot?: Point | undefined;
    };

/** A connection that is being drawn, from a way out or, when the start of an edge is moved, from a step's entrance. */
export interface Link {
  by: 'drag' | 'click';
  /** The step at the fixed end. */
  fixed: string;
  /** Which end is being looked for. */
  loose: 'start' | 'end';
  /** Whether the loose end may be put on a step; `outlet` where it is a start that is moved. */
  judge(step: string, outlet: string | null): Connection;
}

/** What is on screen and not in the document: nothing of it is saved, undone or compiled. */
export interface View {
  moving: ReadonlyMap<string, Point> | undefined;
  /** How much of each step is drawn. */
  level: Level;
  /** Whether what is dragged will be put down as a copy. */
  copying: boolean;
  /** With what the dragged is in line. */
  guides: ShownGuides | undefined;
  /** Where things are on screen on their way to where an edit has put them; a drag takes precedence. */
  gliding: ReadonlyMap<string, Point> | undefined;
  /** The step that has the focus or last had it. */
  focused: string | undefined;
  /** Whether the focus is somewhere on the canvas. */
  inside: boolean;
  /** Whether the focus is in the outline or was there last, rather than on the canvas: what is `wanted` takes it there. */
  inOutline: boolean;
  /** The keys of the outline's rows whose branches are folded away. */
  folded: ReadonlySet<string>;
  /** The step that shall have the focus once it is on screen. */
  wanted: string | undefined;
  /** The step that a search shows in passing. */
  previewed: string | undefined;
  /** The steps that the search on the canvas has found. */
  found: ReadonlySet<string>;
  /** Whether the search on the canvas is open. */
  finding: boolean;
  /** The note whose text, or the section whose name, is being written. */
  writing: { what: 'note' | 'section'; id: string } | undefined;
  /** A note that is being made larger or smaller; the document learns of it at the end. */
  resizing: { id: string; size: Size } | undefined;
  /** The edge under the pointer. */
  hovered: string | undefined;
  link: Link | undefined;
  /** The kind of step that is dragged out of the palette. */
  carried: NodeKindName | undefined;
  /** The edge or free way out that a carried or dragged step would land on. */
  landing: string | undefined;
  /** Why the dragged step cannot land on the line it is over. */
  refusal: string | undefined;
  open: OpenMenu | undefined;
  /** What was last said aloud; `count` tells two alike apart. */
  said: { text: string; count: number };
}

/** What the parts of the room share about one session: its view, and the way to React Flow while the canvas is shown. */
export interface Desk {
  readonly session: Session;
  readonly view: StoreApi<View>;
  port: FlowPort | undefined;
  /** Called by the canvas when it is shown; the returned function when it is taken away. */
  open: (port: FlowPort) => () => void;
}

const desks = new WeakMap<Session, Desk>();

/** One object for all, so that nothing redraws when a search ends. */
export const nothingFound: ReadonlySet<string> = new Set();

/** The desk of a session. The palette and the canvas stand apart on screen and meet here. */
export function deskOf(session: Session): Desk {
  const present = desks.get(session);
  if (present) return present;
  const view = createStore<View>(() => ({
    moving: undefined,
    level: 'card',
    copying: false,
    guides: undefined,
    gliding: undefined,
    focused: undefined,
    inside: false,
    inOutline: false,
    folded: new Set(),
    wanted: undefined,
    previewed: undefined,
    found: nothingFound,
    finding: false,
    writing: undefined,
    resizing: undefined,
    hovered: undefined,
    link: undefined,
    carried: undefined,
    landing: undefined,
    refusal: undefined,
    open: undefined,
    said: { text: '', count: 0 },
  }));
  const desk: Desk = {
    session,
    view,
    port: undefined,
    open: (port) => {
      desk.port = port;
      return () => {
        if (desk.port === port) desk.port = undefined;
        view.setState({
          moving: undefined,
          guides: undefined,
          gliding: undefined,
          link: undefined,
          open: undefined,
          inside: false,
          hovered: undefined,
        });
      };
    },
  };
  desks.set(session, desk);
  return desk;
}

export const useDesk = (): Desk => deskOf(useSession());

/** A part of what is on screen; redraws only when that part changes. */
export const useView = <T>(select: (view: View) => T): T => useStore(useDesk().view, select);

/** Says something to screen readers, after whatever they are saying. */
export function say({ view }: Desk, text: string): void {
  view.setState(({ said }) => ({ said: { text, count: said.count + 1 } }));
}

/** Whether a point of the window lies on the canvas. */
export function overCanvas({ port }: Desk, { x, y }: { x: number; y: number }): boolean {
  const box = port?.box();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
