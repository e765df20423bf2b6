import { requestFocus } from '../../session/Focus.ts';
import { t } from '../../texts/t.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SegmentedField } from '../../ui/SegmentedField.tsx';
import { LengthField } from '../LengthField.tsx';
import { EventPatternField } from '../rules/EventPatternField.tsx';
import { RuleScopeProvider } from '../rules/RuleScope.tsx';
import { moved } from '../rules/ruleTree.ts';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import { freshWayOut } from './waysOut.ts';
import { WayOutCard } from './WayOutCard.tsx';

/** Which events people are held for, and how long at most. */
export function WaitForEventForm({ node, change, leave }: FormProps<'waitForEvent'>) {
  const { events = [], timeout, countFrom = 'step' } = node.settings;
  return (
    <RuleScopeProvider scope="run">
      {events.map((awaited, index) => (
        <Setting key={awaited.id} at={`events/${awaited.id}`}>
          <WayOutCard
            label={awaited.label}
            onLabel={(label) =>
              change({ events: events.with(index, { ...awaited, label }) }, `events/${awaited.id}/label`)
            }
            onBlur={leave}
            position={index}
            count={events.length}
            move={(to) => change({ events: moved(events, index, to) })}
            remove={() => {
              change({ events: events.toSpliced(index, 1) });
              // The menu goes away with its event.
              const heir = events[index + 1] ?? events[index - 1];
              requestFocus({ node: node.id, setting: heir ? `events/${heir.id}` : 'events' });
            }}
            keepReason={events.length === 1 ? t('One event is needed') : undefined}
          >
            <EventPatternField
              label={t('When they do this')}
              value={awaited.when}
              onChange={(when, typing) =>
                change(
                  { events: events.with(index, { ...awaited, when }) },
                  typing && `events/${awaited.id}/${typing}`,
                )
              }
              onBlur={leave}
            />
          </WayOutCard>
        </Setting>
      ))}
      <Setting at="events">
        <LinkButton
          icon="plus"
          onClick={() => {
            const id = freshWayOut(
              'event',
              events.map((each) => each.id),
            );
            change({
              events: [
                ...events,
                { id, label: t('Event {number}', { number: events.length + 1 }), when: { event: '' } },
              ],
            });
            requestFocus({ node: node.id, setting: `events/${id}` });
          }}
        >
          {t('Another event, another way')}
        </LinkButton>
      </Setting>
      <Setting at="timeout">
        {(error) => (
          <LengthField
            label={t('At most')}
            hint={error === undefined ? t('Then people go on by the last way out.') : undefined}
            error={error}
            value={timeout}
            onChange={(next) => change({ timeout: next }, 'timeout')}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="countFrom">
        <SegmentedField
          label={t('Events count from')}
          value={countFrom}
          onChange={(next) => change({ countFrom: next === 'step' ? undefined : next })}
          options={[
            { value: 'step', label: t('Arriving here') },
            { value: 'entry', label: t('Entering the journey') },
          ]}
        />
      </Setting>
    </RuleScopeProvider>
  );
}
