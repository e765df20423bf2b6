import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { journeyHref, journeysHref } from '../../library/addresses.ts';
import { useWorkspaceImport } from '../../library/queries.ts';
import { templateQuery, type Template } from '../../library/templates.ts';
import { newId } from '../../session/newId.ts';
import { t } from '../../texts/t.ts';
import { toast } from '../../ui/toasts.ts';
import type { Begin } from '../commands/PageWays.ts';
import { go } from '../route.ts';
import { useJourneyActions } from '../useJourneyActions.ts';

/** Brings in a template with its emails and people, and opens it. Gives what kept it from coming in, in words. */
export function useTemplateStart(): (template: Template) => Promise<string | undefined> {
  const importWorkspace = useWorkspaceImport();
  const actions = useJourneyActions();
  return useCallback(
    async ({ name, workspace }) => {
      const answer = await importWorkspace({ workspace, mode: 'add', newId });
      if (!answer.ok) return answer.words;
      const [journey] = answer.value.workspace.journeys;
      if (!journey) throw new Error(`the template ${name} holds no journey`);
      go(journeyHref(journey.id));
      const remove = () => {
        go(journeysHref);
        void actions.remove(journey.id, journey.name);
      };
      toast({
        text: t('Added “{name}”', { name: journey.name }),
        action: { label: t('Remove it'), onAct: remove },
        key: 'journeys',
        ms: 12_000,
      });
      return undefined;
    },
    [importWorkspace, actions],
  );
}

/** The same by name: fetched when it is asked for, and what goes wrong is told. */
export function useBegin(): Begin {
  const client = useQueryClient();
  const start = useTemplateStart();
  return useCallback(
    (name) => {
      const tell = (why: string) =>
        toast({ text: t('Nothing was added. {why}', { why }), tone: 'bad', key: 'journeys' });
      client
        .fetchQuery(templateQuery(name, import.meta.env.BASE_URL))
        .then(start)
        .then(
          (trouble) => {
            if (trouble !== undefined) tell(trouble);
          },
          () => tell(t('The template could not be loaded. Try again when you are online.')),
        );
    },
    [client, start],
  );
}
