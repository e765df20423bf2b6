import { patternWords, ruleIsComplete, type EventPattern } from '../../core/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EventPatternField } from '../rules/EventPatternField.tsx';
import { SamplesWhoDo } from '../samples/SamplesWhoDo.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import styles from './TriggerForm.module.css';

/** What lets people in. Outside of any rule scope: there is no run yet whose trigger a filter could compare with. */
export function TriggerForm({ node, change, leave }: FormProps<'trigger'>) {
  const { on } = node.settings;
  const pattern = on && 'event' in on ? on.event : undefined;
  if (on && !pattern) {
    return (
      <Setting at="on">
        <p>This kind of trigger cannot be edited here. It stays as it is.</p>
        <div>
          <Button size="sm" onClick={() => change({ on: { event: { event: '' } } })}>
            Start on an event instead
          </Button>
        </div>
      </Setting>
    );
  }
  return (
    <Setting at="on">
      {(error) => (
        <>
          <EventPatternField
            label="People enter when they do this"
            hint={error === undefined ? 'An event from your website, app or shop.' : undefined}
            error={error}
            value={pattern ?? { event: '' }}
            onChange={(event, typing) => change({ on: { event } }, typing)}
            onBlur={leave}
          />
          {pattern && ruleIsComplete({ event: pattern }) && <Reading pattern={pattern} />}
        </>
      )}
    </Setting>
  );
}

function Reading({ pattern }: { pattern: EventPattern }) {
  return (
    <p className={styles.reading}>
      Whoever does <b>{patternWords(pattern)}</b> enters. <SamplesWhoDo pattern={pattern} />
    </p>
  );
}
