import { limits, type Sample, type ScenarioEvent } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { clockWords } from '../clockWords.ts';
import { eventDetails } from '../person/eventShape.ts';
import { ownEvents, removeEvent, toggleEvent } from './sampleEvents.ts';
import styles from '../person/person.module.css';

/** The events that a person keeps and that are not played, each to be enabled again. */
export function DisabledEvents(props: {
  sample: Sample;
  zone: string;
  title: (event: ScenarioEvent) => string;
  /** Absent where they can only be looked at. */
  onChange: ((sample: Sample, said: string) => void) | undefined;
}) {
  const { sample, zone, title, onChange } = props;
  const disabled = ownEvents(sample, zone).filter(({ place }) => !place.enabled);
  if (disabled.length === 0) return null;
  const full = sample.scenario.events.length >= limits.scenarioEvents.max;
  return (
    <FieldGroup legend={t('Disabled: kept, and not played')}>
      <ol className={styles.events}>
        {disabled.map(({ event, local, place }) => (
          <li key={place.index} className={styles.event}>
            <div className={styles.eventLine}>
              <span className={styles.eventButton}>
                <time>{clockWords(local, sample.scenario.start)}</time>
                <span className={styles.eventWords}>
                  <b>{title(event)}</b> {eventDetails(event)}
                </span>
              </span>
              {onChange && (
                <>
                  <IconButton
                    icon="eye"
                    size="sm"
                    label={t('Enable {name}', { name: title(event) })}
                    disabledReason={
                      full
                        ? t('A person can have at most {max} events', { max: limits.scenarioEvents.max })
                        : undefined
                    }
                    onClick={() =>
                      onChange(toggleEvent(sample, place)[0], t('Enabled {event}', { event: title(event) }))
                    }
                  />
                  <IconButton
                    icon="trash"
                    size="sm"
                    label={t('Delete {name}', { name: title(event) })}
                    onClick={() =>
                      onChange(removeEvent(sample, place), t('Deleted {event}', { event: title(event) }))
                    }
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
