import { EventPatternField } from '../rules/EventPatternField.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';

/** What lets people in. */
export function TriggerForm({ node, change, leave }: FormProps<'trigger'>) {
  const { on } = node.settings;
  const pattern = on && 'event' in on ? on.event : undefined;
  if (on && !pattern) return <p>This kind of trigger cannot be edited here yet. It stays as it is.</p>;
  return (
    <Setting at="on">
      {(error) => (
        <EventPatternField
          label="People enter when they do this"
          hint={error === undefined ? 'An event from your website, app or shop.' : undefined}
          error={error}
          value={pattern ?? { event: '' }}
          onChange={(event, typing) => change({ on: { event } }, typing)}
          onBlur={leave}
        />
      )}
    </Setting>
  );
}
