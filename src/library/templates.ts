import { useSuspenseQueries } from '@tanstack/react-query';
import { readAs, readJson, workspaceSchema, type Workspace } from '../core/index.ts';

/** The finished journeys that ship with Wend, in the order in which they are shown. A test holds the list to the files. */
export const templateNames = [
  'welcome',
  'first-category-welcome',
  'lead-nurture',
  'webinar',
  'browse-abandonment',
  'cart-recovery',
  'trial-to-paid',
  'saas-onboarding',
  'post-purchase',
  'renewal',
  'win-back',
  'birthday',
] as const;
export type TemplateName = (typeof templateNames)[number];

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

/** All templates, fetched when they are first asked for. Suspends meanwhile; throws where one cannot be had. */
export const useTemplates = (base: string): readonly Template[] =>
  useSuspenseQueries({
    queries: templateNames.map((name) => ({
      queryKey: ['template', name],
      queryFn: () => fetchTemplate(name, base),
      staleTime: Infinity,
      retry: false,
      networkMode: 'always' as const,
    })),
    combine: (answers) => answers.map(({ data }) => data),
  });
