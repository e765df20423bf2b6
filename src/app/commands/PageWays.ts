import type { TemplateName } from '../../library/templates.ts';

/** What opens over any page, one at a time. */
export type PagePanel = 'import' | 'templates' | 'workspace' | 'palette' | 'keys';

/** What a page lets its commands do. The same object as long as the page is open. */
export interface PageWays {
  show: (panel: PagePanel) => void;
  /** Makes an empty journey and opens it. */
  create: () => void;
}

/** Brings in a template and opens it. */
export type Begin = (name: TemplateName) => void;
