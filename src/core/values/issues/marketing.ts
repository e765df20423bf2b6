import { t, template } from '../../../texts/t.ts';
import { info, warning } from './entry.ts';

/** What a careful colleague would say about a journey that runs. */
export const marketing = {
  'sends-without-wait': warning(
    template('This email follows “{before}” without a wait, so both arrive at once.'),
    t('Put a wait between them.'),
  ),
  'crowded-day': warning(
    template(
      'Somebody can get {mails} emails within {within}, and {allowed} a day is allowed. The way: {path}.',
    ),
    t('Put a longer wait between them.'),
  ),
  'many-mails': info(
    template('Somebody can get {mails} emails from this journey; three to five are what people bear.'),
    t('Leave out the weakest, or start another journey for the rest.'),
  ),
  'converted-stay': warning(
    t('Who reaches the goal stays in the journey and goes on getting its emails.'),
    t('Let the goal end the journey, or add an exit.'),
  ),
  'exit-equals-trigger': warning(
    template('What lets people in ({event}) is also {what}: doing it again ends the journey at once.'),
    t('Tell the two apart by a property, or choose another event.'),
  ),
  'trigger-in-audience': warning(
    template(
      'Who may enter depends on “{event}”, which has always just happened when this trigger lets people in: {so}.',
    ),
    t('Ask for an earlier time, or count how often it happened.'),
  ),
  'asked-too-soon': warning(
    template(
      'This asks what people did with “{before}” at the moment when it is sent: nobody has opened it yet.',
    ),
    t('Put a wait between the email and the question.'),
  ),
  'goal-not-measured': info(
    template(
      'The journey has no {what} in words, so nobody can say later whether the goal was worth reaching.',
    ),
    t('Write it down in the journey settings.'),
  ),
  'early-sales': warning(
    template('The journey is for people who are only getting to know you, and this email sells ({what}).'),
    t('Tell first and sell later, or give the journey a later stage.'),
  ),
  'early-discount': info(
    template('The first email already gives “{offer}” away, so people learn to wait for it.'),
    t('Keep it for first-time buyers, or for the last email.'),
  ),
  'second-trigger': info(
    template('The journey has {count} triggers: whichever works better cannot be told apart.'),
    t('Start with one, watch it for a month, then add the next.'),
  ),
  overlap: warning(
    template(
      '“{journey}” lets people in by {how} too, and neither gives way: somebody can be in both and get emails from both.',
    ),
    t('Put both in one group with different priorities, or exclude one from the audience of the other.'),
  ),
};
