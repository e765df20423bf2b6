import { useId } from 'react';
import { asPerson, cameWords, changeWords, earliestOf, freeId, outcomeAt, sentenceCase, type Decision, type Turn, type Variant } from '../../core/index.ts'; // oxfmt-ignore
import { listed, plural, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { toast } from '../../ui/toasts.ts';
import type { Search } from './useVariants.ts';
import type { WhyTold } from './WhyTold.ts';
import styles from './WhyAnswer.module.css';

interface CardsProps {
  told: WhyTold;
  search: Search;
  decision: Decision;
  turn: Turn;
}

/** What would make a decision go another way: a card for each variant that was found and has gone it. */
export function ChangeCards(props: CardsProps) {
  const { told, search, decision, turn } = props;
  const { variants, done, end, failed } = search;
  const id = useId();
  const earliest = turn.way === 'sent' && !hasEarliest(decision) ? earliestOf(variants) : undefined;
  const looking = !done && !told.stale;
  return (
    <section className={styles.changes} aria-labelledby={id} aria-busy={looking}>
      <h4 id={id} className={styles.heading}>
        {t('What would change this')}
        {looking && <Spinner label={t('Looking for the smallest change')} />}
      </h4>
      {earliest !== undefined && (
        <p className={styles.note}>
          {t('With one of these, the earliest moment it could have gone is {time}.', {
            time: told.clock(earliest),
          })}
        </p>
      )}
      <ul className={styles.cards}>
        {variants.map((variant, place) => (
          <Card
            key={variant.changes.map((change) => JSON.stringify(change)).join()}
            {...props}
            variant={variant}
            isFirst={place === 0}
          />
        ))}
      </ul>
      {!done && told.stale && (
        <p className={styles.note}>
          {t('This is looked for once the result is from after your last change.')}
        </p>
      )}
      {failed !== undefined && (
        <p className={styles.note}>{t('This could not be tried out: {reason}', { reason: failed })}</p>
      )}
      {end !== undefined && variants.length === 0 && (
        <p className={styles.note}>
          {end === 'exhausted'
            ? t('No change was found: all that is known to try here was tried. Something else may do it.')
            : t('No change was found among those tried. There was more to try than one search may.')}
        </p>
      )}
      <p className={styles.status} role="status">
        {done && variants.length > 0
          ? plural(
              variants.length,
              '{count} change found and tried out',
              '{count} changes found, each tried out',
            )
          : ''}
      </p>
    </section>
  );
}

function Card(props: CardsProps & { variant: Variant; isFirst: boolean }) {
  const { told, variant, isFirst, decision, turn } = props;
  const { scenario, result, names, clock, name, tries } = told;
  const telling = { linked: result.linked, scenario, names, clock };
  const said = variant.changes.map((change) => changeWords(change, telling));
  const title = listed(said.map((one) => one.title));
  const tryIt = () => {
    const id = freeId(`${scenario.subscriber.id}-variant`, new Set(tries.taken));
    const called = t('{name}: {what}', { name: scenario.name, what: title }).slice(0, 200);
    const person = asPerson(result.linked, result.simulation, decision, turn, variant, { id, name: called });
    if (person) tries.keep(person);
    else toast({ text: t('Chance decides otherwise for a new person, so this cannot be kept.') });
  };
  return (
    <li className={styles.card} data-first={isFirst || undefined}>
      {isFirst && (
        <p className={styles.smallest}>
          <Icon name="bulb" size={14} />
          {t('Smallest change')}
        </p>
      )}
      {said.map((one, place) => (
        <div key={place}>
          <h5 className={styles.change}>{sentenceCase(one.title)}</h5>
          <p className={styles.how}>{one.detail}</p>
        </div>
      ))}
      <div className={styles.foot}>
        <p className={styles.result}>
          <del>{cameWords(decision.entry, names)}</del>
          <Icon name="chevron-right" size={12} label={t('becomes')} />
          <ins>{outcomeAt(variant.entry, names)}</ins>
        </p>
        <Button
          size="sm"
          variant={isFirst ? 'primary' : 'default'}
          disabledReason={tries.refused}
          aria-label={t('Try it for {name}: {what}', { name, what: title })}
          onClick={tryIt}
        >
          {t('Try it for {name}', { name })}
        </Button>
      </div>
    </li>
  );
}

const hasEarliest = ({ entry: { why } }: Decision): boolean =>
  why.code === 'gate' && why.earliest !== undefined;
