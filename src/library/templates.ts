import { useSuspenseQueries } from '@tanstack/react-query';
import { readAs, readJson, workspaceSchema, type Workspace } from '../core/index.ts';
import { t } from '../texts/t.ts';

/**
 * What the finished journeys that ship with Wend are called, in the order in which they are shown. A test holds the table
 * to the files.
 */
export const templateTitles = {
  welcome: t('Welcome', { context: 'a template' }),
  'first-category-welcome': t('First-category welcome with cross-sell', { context: 'a template' }),
  'lead-nurture': t('Lead nurture after a white paper', { context: 'a template' }),
  webinar: t('Webinar', { context: 'a template' }),
  'browse-abandonment': t('Browse abandonment', { context: 'a template' }),
  'cart-recovery': t('Cart recovery', { context: 'a template' }),
  'trial-to-paid': t('Trial to paid', { context: 'a template' }),
  'saas-onboarding': t('SaaS onboarding', { context: 'a template' }),
  'post-purchase': t('Post-purchase care and review', { context: 'a template' }),
  renewal: t('Renewal', { context: 'a template' }),
  'win-back': t('Win-back and sunset', { context: 'a template' }),
  birthday: t('Birthday', { context: 'a template' }),
} as const;
export type TemplateName = keyof typeof templateTitles;
export const templateNames = Object.keys(templateTitles) as TemplateName[]; // its own keys

/** A finished journey as it is shipped: a workspace of one journey, with its emails and people to try it on. */
export interface Template {
  name: TemplateName;
  workspace: Workspace;
}

/** Gets a template from the server that served the page. Rejects where that does not answer, or not with what was shipped. */
async function fetchTemplate(name: TemplateName, base: string): Promise<Template> {
  const file = `templates/${name}.json`;
  const response = await fetch(base + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return readTemplate(name, await response.text());
}

/** A template from its file's text. Throws where that is not as it was shipped. */
export function readTemplate(name: TemplateName, text: string): Template {
  const json = readJson(text);
  const read = json.ok ? readAs<Workspace>('wend.workspace', workspaceSchema, json.value) : json;
  if (!read.ok) throw new Error(`the template ${name} is damaged: ${read.issues[0]?.message}`);
  return { name, workspace: read.value };
}

/** One template as TanStack Query asks for it. */
export const templateQuery = (name: TemplateName, base: string) => ({
  queryKey: ['template', name],
  queryFn: () => fetchTemplate(name, base),
  staleTime: Infinity,
  retry: false,
  networkMode: 'always' as const,
});

/** All templates, fetched when they are first asked for. Suspends meanwhile; throws where one cannot be had. */
export const useTemplates = (base: string): readonly Template[] =>
  useSuspenseQueries({
    queries: templateNames.map((name) => templateQuery(name, base)),
    combine: (answers) => answers.map(({ data }) => data),
  });
