import { useEffect, useState } from 'react';
import type { Shared } from '../core/index.ts';
import { compileEmail } from '../email/compile/compileEmail.ts';
import { renderEmail } from '../email/compile/renderEmail.ts';
import { journeyHref } from '../library/addresses.ts';
import type { Answer, Repository } from '../library/Repository.ts';
import { useRepository } from '../library/RepositoryContext.tsx';
import { t } from '../texts/t.ts';
import { toast } from '../ui/toasts.ts';
import { messageOf } from './messageOf.ts';
import { openJourney, type OpenJourney } from './openJourney.ts';
import { go } from './route.ts';
import { unstored } from './unstored.ts';

/** Opens the journey while the caller is on screen; undefined until it is known whether that works. */
export function useOpenJourney(id: string, shared: Shared): Answer<OpenJourney> | undefined {
  const repository = useRepository();
  const [opened, setOpened] = useState<{ id: string; answer: Answer<OpenJourney> }>();
  const [first] = useState({ shared });

  useEffect(() => {
    let left = false;
    const opening = take(id, repository, first.shared);
    void opening.then((answer) => {
      if (!left) setOpened({ id, answer });
    });
    return () => {
      left = true;
      void opening.then(async (answer) => {
        if (answer.ok) await leave(answer.value);
      });
    };
  }, [id, repository, first]);

  const present = opened?.id === id ? opened.answer : undefined;
  const session = present?.ok ? present.value.session : undefined;
  useEffect(() => session?.setShared(shared), [session, shared]);
  return present;
}

async function take(id: string, repository: Repository, shared: Shared): Promise<Answer<OpenJourney>> {
  const kept = unstored.get(id);
  unstored.delete(id);
  if (kept) return { ok: true, value: kept };
  return openJourney(id, { repository, shared, render: renderEmail, compileEmail, locks: navigator.locks });
}

async function leave(journey: OpenJourney): Promise<void> {
  try {
    await journey.close();
  } catch (error) {
    unstored.set(journey.id, journey);
    const { name } = journey.session.store.getState().draft.document;
    toast({
      text: t('“{name}” is not saved: {why} It stays open in this tab.', { name, why: messageOf(error) }),
      tone: 'bad',
      key: `unstored/${journey.id}`,
      ms: 20_000,
      action: { label: t('Go back to it'), onAct: () => go(journeyHref(journey.id)) },
    });
  }
}
