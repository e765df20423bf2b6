import { t } from '../../../texts/t.ts';
import { humanName, orWords, sentenceCase } from '../../kinds/words.ts';
import { causeWords, journeyOfRun } from '../../simulate/entryWords.ts';
import { momentWords } from '../../simulate/momentWords.ts';
import { decisive } from '../../simulate/reasonWords.ts';
import type { Simulation } from '../../simulate/simulate.ts';
import { wordsOf } from '../../simulate/words.ts';
import { durationWordsAfter } from '../../values/durationWords.ts';
import type { Decision } from './decision.ts';
import { gateAnswer } from './gateAnswer.ts';
import type { WhyTelling } from './questionWords.ts';
import { refusalAnswer } from './refusalAnswer.ts';
import { waitWords } from './waitWords.ts';

/** The answer in a sentence or two: what decided. */
export function answerWords({ entry }: Decision, simulation: Simulation, telling: WhyTelling): string {
  const { why, step = '', journey } = entry;
  const { name, names, clock } = telling;
  switch (why.code) {
    case 'gate':
    case 'deferral':
      return gateAnswer(why, entry, simulation, telling);
    case 'waited':
    case 'moment':
      return waitWords(why.moments);
    case 'refusal':
      return refusalAnswer(why, telling);
    case 'trigger':
      return 'event' in why.because
        ? t('Because of “{event}” on {time}.', { event: why.because.event, time: clock(why.because.at) })
        : t('What let {name} in: {cause}.', { name, cause: causeWords(why.because, names, clock) });
    case 'branch': {
      const taken = why.tried.find(({ branch }) => branch === why.outlet);
      return taken
        ? t('Because this holds: {rule}.', { rule: decisive(taken.reason, names) })
        : t('Because nothing that is asked here holds: {rule}.', {
            rule: why.tried.map(({ reason }) => decisive(reason, names)).join('; '),
          });
    }
    case 'arm': {
      const way = names.outlet(step, why.outlet, journey);
      return why.pinned
        ? t('Because “{way}” was chosen by hand for {name}.', { way, name })
        : t('Because chance drew {drawn} of 100, which falls on “{way}”.', { drawn: why.bucket / 100, way });
    }
    case 'event':
    case 'goal':
      return t('Because of “{event}” on {time}.', { event: why.because.event, time: clock(why.because.at) });
    case 'exit-event':
      return t('Because of “{event}” on {time}. That is a reason to leave: {reason}.', {
        event: why.because.event,
        time: clock(why.because.at),
        reason: why.reason,
      });
    case 'exit-rule':
      return t('Because this holds: {rule}. That is a reason to leave: {reason}.', {
        rule: decisive(why.rule, names),
        reason: why.reason,
      });
    case 'exit-step':
      return t('Because the way ends here: {reason}.', { reason: why.reason });
    case 'timeout':
      return t('Because nothing of the kind came within {length}.', {
        length: durationWordsAfter(why.timeout),
      });
    case 'listening':
      return t('Because it listens for {events}, until {time} at most.', {
        events: why.events.length === 0 ? t('the answer') : orWords(why.events),
        time: clock(why.due),
      });
    case 'call':
      return t('Because the other system was asked, and has until {time} to answer.', {
        time: clock(why.due),
      });
    case 'answer':
      return why.ok
        ? t('Because the other system answered.')
        : t('Because the other system refused, or could not be reached.');
    case 'past':
      return t('Because the moment to wait for had passed: {moment}.', { moment: momentWords(why.moments) });
    case 'missing':
      return t('Because nothing is known here of {name}: {what}.', { name, what: humanName(why.asked) });
    case 'send-failed':
      return t('Because “{email}” could not be sent. It counts for no limit.', {
        email: names.email(why.email),
      });
    case 'outranked':
      return t('Because “{journey}” goes first, and both are of one group.', {
        journey: names.journey(journeyOfRun(why.by)),
      });
    case 'goal-step':
      return t('Because the way leads through it: {goal}.', { goal: why.goal });
    case 'engine-exit':
    case 'sunset':
      return t('Because of this: {what}.', { what: wordsOf(entry, names).detail });
    case 'change':
    case 'start':
    case 'arrival':
    case 'end':
    case 'resumed':
    case 'migration':
    case 'input':
      return asSentence(wordsOf(entry, names).detail);
  }
}

const asSentence = (text: string): string =>
  text === '' || /[.!?]$/.test(text) ? sentenceCase(text) : t('{text}.', { text: sentenceCase(text) });
