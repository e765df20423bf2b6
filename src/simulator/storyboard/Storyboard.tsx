import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import {
  cityOf,
  dateWords,
  fullName,
  localDay,
  localTime,
  skippedTime,
  wordsOf,
  type Scenario,
} from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { isRefusal } from '../entryLook.ts';
import { outcomeWords } from '../outcomeWords.ts';
import { personFacts } from '../personFacts.ts';
import { placeName } from '../placeName.ts';
import { tellingEntries } from '../tellingEntries.ts';
import type { Telling } from '../useStory.ts';
import styles from './Storyboard.module.css';

/** A mail as it is told on paper. */
export interface StoryMail {
  from: string;
  subject: string;
  preheader: string;
}

/**
 * A run on paper: who it is, then what happens, moment by moment, with reasons and the mails’ subjects. There is nothing
 * on it to press. Opens the print dialog as soon as it is there; `onDone` when that is over.
 */
export function Storyboard(props: {
  telling: Telling;
  scenario: Scenario;
  /** By the id of the sent mail. */
  mails: ReadonlyMap<string, StoryMail>;
  onDone: () => void;
}) {
  const { telling, scenario, mails, onDone } = props;
  const { story, names } = telling;
  const { entries, journey, simulation, zone } = story;
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);
  useEffect(() => {
    const over = () => done.current();
    addEventListener('afterprint', over);
    // What was drawn in this moment has to be in the page before the dialog takes its picture.
    const timer = setTimeout(() => print());
    return () => {
      clearTimeout(timer);
      removeEventListener('afterprint', over);
    };
  }, []);

  const shown = tellingEntries(entries).flatMap((index) => entries[index] ?? []);
  const facts = [
    ...(scenario.subscriber.email === undefined ? [] : [[t('Email'), scenario.subscriber.email] as const]),
    [t('Time zone'), cityOf(zone)] as const,
    ...personFacts(scenario, (id) => names.topic(id)),
  ];
  const ended = simulation.outcomes.map((outcome) => outcomeWords(outcome).words);
  return createPortal(
    <article className={styles.sheet}>
      <h1>{journey.name}</h1>
      <h2>{fullName(scenario)}</h2>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {ended.length === 0 ? t('Does not enter') : [...new Set(ended)].join(' · ')} ·{' '}
        {plural(simulation.mails.length, '{count} mail', '{count} mails')} ·{' '}
        {t('version {version}', { version: String(journey.version) })}
      </p>
      <ol className={styles.steps}>
        {shown.map((entry, index) => {
          const { title, detail } = wordsOf(entry, names);
          const before = shown[index - 1];
          const skipped = before && skippedTime(before, entry);
          const { why } = entry;
          const mail = why.code === 'gate' && why.effect !== undefined ? mails.get(why.effect) : undefined;
          return (
            // The entries of a trail have no names of their own, and never change places.
            <li key={index} data-refused={isRefusal(entry) || undefined}>
              <p className={styles.when}>
                {skipped !== undefined && <span>{t('{time} later', { time: skipped })}</span>}
                <b>{index === 0 ? dateWords(entry.local.slice(0, 10)) : localDay(entry.local)}</b>{' '}
                {localTime(entry.local)}
              </p>
              <div>
                {entry.step !== undefined && (
                  <p className={styles.step}>{placeName(entry.step, entry.journey, names, [journey])}</p>
                )}
                <p>
                  <b>{title}</b> {detail}
                </p>
                {mail && (
                  <blockquote className={styles.mail}>
                    <p>{mail.from}</p>
                    <p>
                      <b>{mail.subject || t('No subject')}</b>
                    </p>
                    <p>{mail.preheader}</p>
                  </blockquote>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {simulation.cutAt !== undefined && (
        <p>{t('The replay was given up here: the journey goes round and round.')}</p>
      )}
    </article>,
    document.body,
  );
}
