import type { ReactNode } from 'react';
import type { Behaviour, Evidence, Model, TrailNames } from '../../core/index.ts';
import { number, t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { DelayWords } from './DelayWords.tsx';
import { deedWords } from './deedWords.ts';
import { withBehaviour, withoutBehaviour } from './modelEdits.ts';
import { RateField } from './RateField.tsx';
import styles from './BehaviourPanel.module.css';

/** One thing that people do, as a sentence with its rates in it: “Of 100 who enter, 3 do “Order Completed”, half of them within …”. */
export function BehaviourSentence(props: {
  model: Model;
  behaviour: Behaviour;
  names: TrailNames;
  seen: Evidence['behaviours'][string] | undefined;
  onChange: (model: Model, said?: string) => void;
}) {
  const { model, behaviour, names, seen, onChange } = props;
  const { id, delay } = behaviour;
  const change = (patch: Parameters<typeof withBehaviour>[2]) => onChange(withBehaviour(model, id, patch));
  const what = deedWords(behaviour, names);
  return (
    <li className={styles.row}>
      <div className={styles.sentence}>
        {behaviour.perDay === undefined
          ? causeSentence(behaviour, names, what, (value) => change({ chance: value }))
          : sentence('Everybody does {what} {times} times a day', {
              what: <b>{what}</b>,
              times: (
                <RateField
                  label={t('Times a day: {what}', { what })}
                  value={behaviour.perDay}
                  plain={{ max: 1_000 }}
                  onChange={(value) => value !== undefined && change({ perDay: value })}
                />
              ),
            })}
        {delay && (
          <>
            {', '}
            <DelayWords delay={delay} onChange={(next) => change({ delay: next })} />
          </>
        )}
        {'.'}
        {seen && (
          <span className={styles.seen}>
            {t('Seen {hits} times of {of}.', { hits: seen.hits, of: number(Math.round(seen.of)) })}
          </span>
        )}
      </div>
      <IconButton
        icon="trash"
        size="sm"
        label={t('Leave out: {what}', { what })}
        onClick={() => onChange(withoutBehaviour(model, id), t('Left out: {what}', { what }))}
      />
    </li>
  );
}

function causeSentence(
  { after, chance = 1 }: Behaviour,
  names: TrailNames,
  what: string,
  onChange: (chance: number) => void,
): ReactNode {
  const given = {
    what: <b>{what}</b>,
    share: (
      <RateField
        label={t('Of 100: {what}', { what })}
        value={chance}
        onChange={(value) => value !== undefined && onChange(value)}
      />
    ),
  };
  if (after === undefined || after === 'start') return sentence('Of 100 people {share} do {what}', given);
  if ('entered' in after)
    return sentence('Of 100 who enter {journey}, {share} do {what}', {
      ...given,
      journey: t('“{name}”', { name: names.journey(after.entered) }),
    });
  if ('behaviour' in after)
    return sentence('Of 100 who did “{cause}”, {share} do {what}', { ...given, cause: after.behaviour });
  const named = (id: string) => (id === 'any' ? t('any email') : t('“{name}”', { name: names.email(id) }));
  if ('sent' in after)
    return sentence('Of 100 who are sent {email}, {share} do {what}', { ...given, email: named(after.sent) });
  if ('opened' in after)
    return sentence('Of 100 who open {email}, {share} do {what}', { ...given, email: named(after.opened) });
  return sentence('Of 100 who click {email}, {share} do {what}', { ...given, email: named(after.clicked) });
}
