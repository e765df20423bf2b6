import { info, warning } from './entry.ts';

/** What a careful colleague would say about a journey that runs. */
export const marketing = {
  'sends-without-wait': warning(
    (w) => `This email follows “${w.before}” without a wait, so both arrive at once.`,
    'Put a wait between them.',
  ),
  'crowded-day': warning(
    (w) =>
      `Somebody can get ${w.mails} emails within ${w.within}, and ${w.allowed} a day is allowed. The way: ${w.path}.`,
    'Put a longer wait between them.',
  ),
  'many-mails': info(
    (w) => `Somebody can get ${w.mails} emails from this journey; three to five are what people bear.`,
    'Leave out the weakest, or start another journey for the rest.',
  ),
  'converted-stay': warning(
    () => 'Who reaches the goal stays in the journey and goes on getting its emails.',
    'Let the goal end the journey, or add an exit.',
  ),
  'exit-equals-trigger': warning(
    (w) => `What lets people in (${w.event}) is also ${w.what}: doing it again ends the journey at once.`,
    'Tell the two apart by a property, or choose another event.',
  ),
  'trigger-in-audience': warning(
    (w) =>
      `Who may enter depends on “${w.event}”, which has always just happened when this trigger lets people in: ${w.so}.`,
    'Ask for an earlier time, or count how often it happened.',
  ),
  'asked-too-soon': warning(
    (w) =>
      `This asks what people did with “${w.before}” at the moment when it is sent: nobody has opened it yet.`,
    'Put a wait between the email and the question.',
  ),
  'goal-not-measured': info(
    (w) =>
      `The journey has no ${w.what} in words, so nobody can say later whether the goal was worth reaching.`,
    'Write it down in the journey settings.',
  ),
  'early-sales': warning(
    (w) => `The journey is for people who are only getting to know you, and this email sells (${w.what}).`,
    'Tell first and sell later, or give the journey a later stage.',
  ),
  'early-discount': info(
    (w) => `The first email already gives “${w.offer}” away, so people learn to wait for it.`,
    'Keep it for first-time buyers, or for the last email.',
  ),
  'second-trigger': info(
    (w) => `The journey has ${w.count} triggers: whichever works better cannot be told apart.`,
    'Start with one, watch it for a month, then add the next.',
  ),
  overlap: warning(
    (w) =>
      `“${w.journey}” lets people in by ${w.how} too, and neither gives way: somebody can be in both and get emails from both.`,
    'Put both in one group with different priorities, or exclude one from the audience of the other.',
  ),
};
