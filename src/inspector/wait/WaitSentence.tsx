import { useState, type ReactNode } from 'react';
import {
  clockWords,
  dateWords,
  durationWords,
  weekdaysWords,
  type Until,
  type WaitSettings,
} from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Sentence } from '../../ui/ValueButton.tsx';
import { sentence } from '../../ui/sentence.tsx';
import type { Patch } from '../Change.ts';
import { LengthField } from '../LengthField.tsx';
import { WeekdaysField } from '../WeekdaysField.tsx';
import { DatePart } from './DatePart.tsx';
import { NamePart } from './NamePart.tsx';
import { OffsetPart } from './OffsetPart.tsx';
import { SentenceValue } from './SentenceValue.tsx';
import { UntilTime } from './UntilFields.tsx';
import { askedName, daysFirst, offsetWords } from './waitWords.ts';
import { ZoneField } from './ZoneField.tsx';

/** What each word that can be changed is called. */
const labels = {
  length: t('Length'),
  time: t('Time of day'),
  date: t('Date'),
  asked: t('Which date'),
  offset: t('Before or after'),
  weekdays: t('Weekdays'),
  zone: t('Time zone'),
} as const;
type Word = keyof typeof labels;

/** The whole wait as one sentence whose words can be changed. */
export function WaitSentence(props: {
  settings: WaitSettings;
  change: (patch: Patch<WaitSettings>, typing?: string) => void;
  leave: () => void;
}) {
  const { settings, change, leave } = props;
  const { for: length, until } = settings;
  const [open, setOpen] = useState<Word>();
  const setUntil = (next: Until) => change({ until: next }, 'until');
  const value = (word: Word, words: string | undefined, field: ReactNode, placeholder?: string) => (
    <SentenceValue
      label={labels[word]}
      words={words}
      {...(placeholder !== undefined && { placeholder })}
      open={open === word}
      onOpen={(isOpen) => setOpen(isOpen ? word : undefined)}
      onLeave={leave}
    >
      {field}
    </SentenceValue>
  );
  // While its panel is open an emptied length keeps its place.
  const hasLength = length !== undefined || until === undefined || open === 'length';
  const lengthValue = () =>
    value(
      'length',
      length === undefined ? undefined : durationWords(length),
      <LengthField
        label={t('How long')}
        units={daysFirst}
        value={length}
        onChange={(next) => change({ for: next }, 'for')}
        onBlur={leave}
      />,
      t('how long', { context: 'to be filled in' }),
    );
  if (until === undefined)
    return <Sentence>{sentence('Wait {length}.', { length: lengthValue() })}</Sentence>;

  const asked = 'attribute' in until || 'trigger' in until ? until : undefined;
  const day =
    'date' in until
      ? value(
          'date',
          dateWords(until.date),
          <DatePart value={until.date} onChange={(date) => setUntil({ ...until, date })} onBlur={leave} />,
        )
      : 'attribute' in until || 'trigger' in until
        ? value(
            'asked',
            askedName(until) || undefined,
            <NamePart until={until} onChange={setUntil} onBlur={leave} />,
            t('a date', { context: 'to be filled in' }),
          )
        : value(
            'weekdays',
            weekdaysWords(until.weekdays),
            <WeekdaysField
              hue="timing"
              value={until.weekdays}
              onChange={(days) => setUntil({ ...until, weekdays: days })}
            />,
          );
  const given = {
    day,
    time: value(
      'time',
      until.time === undefined
        ? t('its own time', { context: 'of a date' })
        : t('{time}', { time: clockWords(until.time), context: 'on the clock' }),
      <UntilTime until={until} onChange={setUntil} onBlur={leave} />,
    ),
    zone: value(
      'zone',
      settings.zone === 'journey'
        ? t('the journey’s', { context: 'time zone' })
        : t('the subscriber’s', { context: 'time zone' }),
      <ZoneField value={settings.zone} onChange={(zone) => change({ zone })} />,
    ),
  };
  // An emptied offset keeps its place, too.
  const offset =
    asked && (asked.offset !== undefined || open === 'offset')
      ? value(
          'offset',
          asked.offset === undefined ? t('at', { context: 'a date itself' }) : offsetWords(asked.offset),
          <OffsetPart
            value={asked.offset}
            onChange={(next) => setUntil({ ...asked, offset: next })}
            onBlur={leave}
          />,
        )
      : undefined;
  return <Sentence>{untilSentence(given, offset, hasLength ? lengthValue() : undefined)}</Sentence>;
}

function untilSentence(
  given: Readonly<Record<'day' | 'time' | 'zone', ReactNode>>,
  offset: ReactNode,
  length: ReactNode,
): ReactNode {
  if (length === undefined)
    return offset === undefined
      ? sentence('Wait until {day} at {time} in {zone} time zone.', given)
      : sentence('Wait until {offset} {day} at {time} in {zone} time zone.', { ...given, offset });
  return offset === undefined
    ? sentence('Wait {length}, then until {day} at {time} in {zone} time zone.', { ...given, length })
    : sentence('Wait {length}, then until {offset} {day} at {time} in {zone} time zone.', {
        ...given,
        offset,
        length,
      });
}
