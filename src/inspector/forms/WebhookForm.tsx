import { methods } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LengthField } from '../LengthField.tsx';
import { Setting } from '../Setting.tsx';
import { useNeeded } from '../useNeeded.ts';
import type { FormProps } from './FormProps.ts';
import { HeaderFields } from './HeaderFields.tsx';
import { WebhookSent } from './WebhookSent.tsx';

/** Which other system is told, what it is told, and how long its answer is waited for. */
export function WebhookForm({ node, change, leave }: FormProps<'webhook'>) {
  const { method, url = '', headers, body, timeout = 'PT30S' } = node.settings;
  const length = useNeeded({
    value: timeout,
    onChange: (next: string) => change({ timeout: next }, 'timeout'),
    onBlur: leave,
  });
  return (
    <>
      <Setting at="url">
        {(error) => (
          <TextField
            label={t('Address')}
            type="url"
            mono
            placeholder="https://example.com/hooks/wend"
            hint={
              error === undefined
                ? t('Merge tags are filled in: {tag}.', { tag: '{{ subscriber.id }}' })
                : undefined
            }
            error={error}
            maxLength={2_000}
            value={url}
            onChange={(text) => change({ url: text || undefined }, 'url')}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="method">
        {(error) => (
          <SelectField
            label={t('Method')}
            error={error}
            value={method}
            options={methods.map((value) => ({ value, label: value }))}
            onChange={(next) => change({ method: next })}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="headers">
        {(error) => (
          <HeaderFields
            value={headers}
            error={error}
            onChange={(next, typing) => change({ headers: next }, typing)}
            onBlur={leave}
          />
        )}
      </Setting>
      {(method !== 'GET' || body !== undefined) && (
        <Setting at="body">
          <TextField
            label={t('Body')}
            multiline
            mono
            minRows={4}
            maxRows={14}
            placeholder={'{ "email": "{{ subscriber.email }}" }'}
            hint={t('Merge tags are filled in here too.')}
            // The format's limit.
            maxLength={100_000}
            value={body ?? ''}
            onChange={(text) => change({ body: text || undefined }, 'body')}
            onBlur={leave}
          />
        </Setting>
      )}
      <Setting at="timeout">
        <LengthField
          label={t('Wait for the answer at most')}
          hint={t('After that, and when the answer is no, people go on by “Failed”.')}
          units={['seconds', 'minutes', 'hours', 'days']}
          {...length}
        />
      </Setting>
      <WebhookSent settings={node.settings} />
    </>
  );
}
