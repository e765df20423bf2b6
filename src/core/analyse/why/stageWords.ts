import { plural, t } from '../../../texts/t.ts';
import { clockWords, weekdaysWords } from '../../kinds/untilWords.ts';
import type { RuleNames } from '../../kinds/names.ts';
import { orWords } from '../../kinds/words.ts';
import { durationWordsAfter } from '../../values/durationWords.ts';
import { weekdays } from '../../values/weekday.ts';
import type { GateQuestion } from '../../engine/gate.ts';

/** A question of the gate that nobody came to: “At most 1 email in 1 day”. */
export function stageWords(stage: GateQuestion, names: RuleNames): string {
  switch (stage.check) {
    case 'address':
      return t('The address works');
    case 'suppression':
      return t('May get mail at all');
    case 'topic':
      return t('Wants “{topic}”', { topic: names.topic(stage.topic) });
    case 'cap': {
      const { max, per, topics } = stage;
      const length = durationWordsAfter(per);
      return topics
        ? plural(
            max,
            'At most {count} email about {topics} in {length}',
            'At most {count} emails about {topics} in {length}',
            { length, topics: orWords(topics.map((id) => t('“{name}”', { name: names.topic(id) }))) },
          )
        : plural(max, 'At most {count} email in {length}', 'At most {count} emails in {length}', { length });
    }
    case 'frequency':
      return plural(
        stage.max,
        'Wants at most {count} email in {length}',
        'Wants at most {count} emails in {length}',
        { length: durationWordsAfter(stage.per) },
      );
    case 'quiet-hours':
      return t('Quiet hours, {from} to {to}', hoursOf(stage));
    case 'window': {
      const days = stage.weekdays && weekdays.filter((day) => stage.weekdays?.includes(day));
      return days
        ? t('Sending hours, {days}, {from} to {to}', { days: weekdaysWords(days), ...hoursOf(stage) })
        : t('Sending hours, {from} to {to}', hoursOf(stage));
    }
  }
}

const hoursOf = ({ from, to }: { from: string; to: string }) => ({
  from: clockWords(from),
  to: clockWords(to),
});
