import { useId, type CSSProperties, type ReactNode } from 'react';
import type { TopicState } from '../../core/index.ts';
import { inksOn } from '../compile/lookOf.ts';
import type { PageFrequency, PreferencePage } from './preferencePage.ts';
import styles from './PreferenceView.module.css';

/** A subscriber's preference page in the brand's look, to be tried here: what is chosen on it is told, not kept. */
export function PreferenceView(props: {
  page: PreferencePage;
  onTopic: (topic: TopicState, on: boolean) => void;
  onFrequency: (limit: PageFrequency['limit']) => void;
  onStop: (stop: boolean) => void;
  /** Stands where the page's own button saves. */
  save: ReactNode;
  /** Stands where the page's own button deletes. */
  remove: ReactNode;
}) {
  const { page, onTopic, onFrequency, onStop, save, remove } = props;
  const { words, look, brand, lang, topics, frequencies, stopped, data, deeds, uses, contact } = page;
  const id = useId();
  const hasLogo = look.logo !== undefined && look.logo.src !== '';
  return (
    <div className={styles.ground} style={coloursOf(page)} lang={lang}>
      <div className={styles.paper}>
        {hasLogo ? (
          <img
            className={styles.logo}
            src={look.logo?.src}
            alt={look.logo?.alt || brand.name}
            width={look.logo?.width}
          />
        ) : (
          brand.name.trim() !== '' && <p className={styles.brand}>{brand.name}</p>
        )}
        <h4 className={styles.title}>{page.title}</h4>
        {page.address !== '' && (
          <p className={styles.quiet}>{words.for.replace('{address}', () => page.address)}</p>
        )}
        {page.intro !== '' && <p className={styles.words}>{page.intro}</p>}
        {topics.length > 0 && (
          <fieldset className={styles.group}>
            <legend className={styles.heading}>{words.topics}</legend>
            {topics.map((state) => (
              <TopicChoice
                key={state.id}
                state={state}
                always={words.always}
                onChange={(on) => onTopic(state, on)}
              />
            ))}
          </fieldset>
        )}
        {frequencies.length > 0 && (
          <fieldset className={styles.group}>
            <legend className={styles.heading}>{words.often}</legend>
            {frequencies.map(({ label, limit, isChosen }, index) => (
              // Two may say the same words.
              <label key={index} className={styles.choice}>
                <input
                  type="radio"
                  name={`${id}-often`}
                  checked={isChosen}
                  onChange={() => onFrequency(limit)}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        )}
        <h5 className={styles.heading}>{words.stop}</h5>
        {stopped === 'by-hand' ? (
          <p>{words.stopped}</p>
        ) : (
          <Choice
            label={words.stopLabel}
            hint={words.stopHint}
            checked={stopped === 'chosen'}
            onChange={onStop}
          />
        )}
        <div className={styles.save}>{save}</div>
        <h5 className={styles.heading}>{words.data}</h5>
        {data.length + deeds.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <dl className={styles.data}>
            {data.map(({ label, value }, index) => (
              // Two may be called the same.
              <div key={index}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            {deeds.length > 0 && (
              <div>
                <dt>{words.deeds}</dt>
                <dd>{deeds.join(', ')}</dd>
              </div>
            )}
          </dl>
        )}
        {uses !== '' && (
          <>
            <h6 className={styles.small}>{words.uses}</h6>
            <p className={styles.words}>{uses}</p>
          </>
        )}
        {contact !== '' && (
          <p className={styles.words}>
            {words.contact}: {contact}
          </p>
        )}
        <p className={styles.quiet}>{words.deleteHint}</p>
        <div className={styles.save}>{remove}</div>
      </div>
      {brand.address.trim() !== '' && <p className={styles.foot}>{brand.address}</p>}
    </div>
  );
}

function TopicChoice(props: { state: TopicState; always: string; onChange: (on: boolean) => void }) {
  const { state, always, onChange } = props;
  const { id, topic, isOn, from } = state;
  const lines = [topic.description.trim(), from === 'always' ? always : ''].filter((line) => line !== '');
  return (
    <Choice
      label={topic.name.trim() || id}
      hint={lines.join('\n')}
      checked={isOn}
      disabled={from === 'always'}
      onChange={onChange}
    />
  );
}

function Choice(props: {
  label: string;
  hint: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}) {
  const { label, hint, checked, disabled = false, onChange } = props;
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== '' && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** The page has the brand's colours in both themes, as emails do. */
function coloursOf({ look }: PreferencePage): CSSProperties {
  const inks = inksOn(look.paper, look);
  const values: Readonly<Record<string, string>> = {
    '--page': look.page,
    '--on-page': inksOn(look.page, look).quiet,
    '--paper': look.paper,
    '--words': inks.text,
    '--quiet': inks.quiet,
    '--link': inks.link,
    '--brand-accent': look.accent,
    fontFamily: look.font,
  };
  return values;
}
