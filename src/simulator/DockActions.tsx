import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place in the dock's top line that belongs to the page that is shown. */
export const DockSlotContext = createContext<HTMLElement | null>(null);

/** Puts what a page of the dock has to do with the whole of it into the dock's top line. */
export function DockActions({ children }: { children: ReactNode }) {
  const slot = use(DockSlotContext);
  return slot && createPortal(children, slot);
}
