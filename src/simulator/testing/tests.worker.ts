import {
  impossibleOutlets,
  judgeTest,
  link,
  personFor,
  type Called,
  type Impossible,
  type Journey,
  type Linked,
  type MadePerson,
  type Destination,
  type Scenario,
  type Tested,
} from '../../core/index.ts';

/** What the page asks, one after the other: a journey first, then whatever it wants to know of it. */
export type Question =
  | { type: 'journey'; journey: Journey }
  | { type: 'impossible' }
  | { type: 'test'; scenario: Scenario; concerning: readonly number[] }
  | { type: 'person'; place: Destination; called: Called };

/** The answer to each kind of question. */
export interface Answers {
  journey: 'open';
  impossible: readonly Impossible[];
  test: Tested;
  person: MadePerson;
}

let open: { linked: Linked; journey: Journey } | undefined;

function answer(question: Question): Answers[Question['type']] {
  if (question.type === 'journey') {
    const { journey } = question;
    const linking = link(journey);
    if (!linking.ok) throw new Error(linking.issues.map(({ message }) => message).join(' '));
    open = { linked: linking.linked, journey };
    return 'open';
  }
  if (!open) throw new Error('a question came before its journey');
  const { linked, journey } = open;
  if (question.type === 'impossible') return impossibleOutlets(journey, Object.fromEntries(linked.segments));
  return question.type === 'test'
    ? judgeTest(linked, journey.id, question.scenario, question.concerning)
    : personFor(linked, journey.id, question.place, question.called);
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answer(data));
});
