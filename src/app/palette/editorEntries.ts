import { emailOf, headOf, isProblem, own } from '../../core/index.ts';
import { deskOf } from '../../canvas/desk.ts';
import { hueOf, iconOf } from '../../canvas/families.ts';
import { goTo, openSettings } from '../../canvas/going.ts';
import { cardOf, stepName } from '../../canvas/cardOf.ts';
import { plainText } from '../../canvas/textParts.ts';
import { readingOrder } from '../../canvas/readingOrder.ts';
import type { Session } from '../../session/Session.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import { t } from '../../texts/t.ts';
import { goToProblem } from '../nextProblem.ts';
import { entry, type Entry } from './Entry.ts';

/** Everything of the open journey that the palette finds. */
export const editorEntries = (session: Session): Entry[] => [...ofSteps(session), ...ofProblems(session)];

/** The steps in reading order, and the email of each that sends one. */
function ofSteps(session: Session): Entry[] {
  const desk = deskOf(session);
  const state = session.store.getState();
  const { document, emails } = state.draft;
  const others = namesOfOthers(state);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const { ids, number } = readingOrder(document);
  return ids.flatMap((id): Entry[] => {
    const node = nodes.get(id);
    if (!node) return [];
    const { title, summary } = cardOf(node, emails, others);
    const name = stepName(node, emails, others);
    const step = entry({
      id: `step ${id}`,
      kind: 'step',
      label: name,
      detail: t('{kind}, step {number}', { kind: title, number: number(id) }),
      icon: iconOf(node.kind),
      hue: hueOf(node.kind),
      step: id,
      more: [summary],
      run: () => goTo(desk, id),
    });
    const emailId = emailOf(node);
    const stored = emailId === undefined ? undefined : own(emails, emailId);
    if (!stored) return [step];
    const { subject, preheader } = headOf(stored);
    const email = entry({
      id: `email ${id}`,
      kind: 'mail',
      label: plainText(subject) || t('An email without a subject'),
      detail: plainText(preheader) || undefined,
      icon: 'mail',
      hue: hueOf(node.kind),
      step: id,
      more: [name],
      run: () => openSettings(desk, id, 'email/subject'),
    });
    return [step, email];
  });
}

function ofProblems(session: Session): Entry[] {
  const state = session.store.getState();
  const { document, emails } = state.draft;
  return session
    .compiled()
    .issues.filter(isProblem)
    .map((issue, index) => {
      const node = document.nodes.find(({ id }) => id === issue.node);
      return entry({
        id: `problem ${index}`,
        kind: 'problem',
        label: issue.message,
        detail: node ? stepName(node, emails, namesOfOthers(state)) : t('The whole journey'),
        icon: issue.severity === 'error' ? 'error' : 'warning',
        step: node?.id,
        more: [issue.remedy],
        run: () => goToProblem(session, issue),
      });
    });
}
