import { emailOf, isProblem, own } from '../../core/index.ts';
import { deskOf } from '../../canvas/desk.ts';
import { hueOf, iconOf } from '../../canvas/families.ts';
import { goTo, openSettings } from '../../canvas/going.ts';
import { cardOf, stepName } from '../../canvas/cardOf.ts';
import { plainText } from '../../canvas/textParts.ts';
import { readingOrder } from '../../canvas/readingOrder.ts';
import type { Session } from '../../session/createSession.ts';
import { namesOfOthers } from '../../session/namesOfOthers.ts';
import type { Command } from '../../ui/Command.ts';
import { keysOf } from '../../ui/ownKeys.ts';
import { goToProblem } from '../nextProblem.ts';
import { pageTitles } from '../PageBar.tsx';
import { go, journeyHref, sharedHref, sharedPages } from '../route.ts';
import { stageWords } from '../stageWords.ts';
import { entry, type Entry } from './Entry.ts';

/** Everything that the palette finds from an open journey. */
export const paletteEntries = (session: Session, commands: readonly Command[]): Entry[] => [
  ...ofCommands(commands),
  ...ofSteps(session),
  ...ofProblems(session),
  ...ofJourneys(session),
  ...ofPages(),
];

/** The palette is no way to itself. */
const itself = 'go.anywhere';

const ofCommands = (commands: readonly Command[]): Entry[] =>
  commands
    .filter(({ id }) => id !== itself)
    .map((command) =>
      entry({
        id: command.id,
        kind: 'command',
        label: command.label,
        icon: command.icon ?? 'chevron-right',
        isPlain: command.icon === undefined,
        keys: keysOf(command)[0],
        why: command.unavailable?.(),
        more: [command.group, ...(command.keywords ?? [])],
        run: command.run,
      }),
    );

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
      detail: `${title}, step ${number(id)}`,
      icon: iconOf(node.kind),
      hue: hueOf(node.kind),
      step: id,
      more: [summary],
      run: () => goTo(desk, id),
    });
    const emailId = emailOf(node);
    const stored = emailId === undefined ? undefined : own(emails, emailId);
    if (!stored) return [step];
    const { subject, preheader } = 'locked' in stored ? stored.locked : stored.document;
    const email = entry({
      id: `email ${id}`,
      kind: 'mail',
      label: plainText(subject) || 'An email without a subject',
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
        detail: node ? stepName(node, emails, namesOfOthers(state)) : 'The whole journey',
        icon: issue.severity === 'error' ? 'error' : 'warning',
        step: node?.id,
        more: [issue.remedy],
        run: () => goToProblem(session, issue),
      });
    });
}

const ofJourneys = (session: Session): Entry[] =>
  (session.store.getState().others ?? []).map((journey) =>
    entry({
      id: `journey ${journey.id}`,
      kind: 'journey',
      label: journey.name || 'Untitled journey',
      detail: journey.about.stage && stageWords[journey.about.stage].title,
      icon: 'arrow-right',
      more: ['journey', journey.about.owner ?? ''],
      run: () => go(journeyHref(journey.id)),
    }),
  );

const ofPages = (): Entry[] =>
  sharedPages.map((page) =>
    entry({
      id: `page ${page}`,
      kind: 'page',
      label: pageTitles[page],
      icon: 'folder',
      more: ['library', 'page'],
      run: () => go(sharedHref(page)),
    }),
  );
