import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Options {
  /** Selector of what is looked at; without one the whole page. */
  part?: string | undefined;
  /** These rules alone; without them all of WCAG 2.2 AA and the best practices. */
  rules?: readonly string[];
}
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page: the rule and the elements. Its source is evaluated past the page’s policy by the browser’s own protocol. */
export async function axeFindings(page: Page, { part, rules }: Options = {}): Promise<string[]> {
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selector, runOnly]) => {
      const here = Reflect.get(globalThis, 'axe') as typeof axe; // just evaluated
      const parts = [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
      if (parts.length === 0) return [`there is no ${selector}`];
      const { violations } = await here.run(selector === 'html' ? document : { include: parts }, {
        runOnly,
        resultTypes: ['violations'],
        // Nothing runs in a mail's frame that could answer, and the wait for it is long.
        iframes: false,
        preload: false,
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    [
      part ?? 'html',
      rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags },
    ] as const,
  );
}
