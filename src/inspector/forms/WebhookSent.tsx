import type { ReactNode } from 'react';
import { durationWords, mergeTagsOf, shortName, startState, type Sample, type WebhookSettings } from '../../core/index.ts'; // oxfmt-ignore
import { liquidSubscriber } from '../../core/engine/send.ts';
import { atPath } from '../../core/values/json.ts';
import { plural, t } from '../../texts/t.ts';
import { Section } from '../../ui/Section.tsx';
import { sentence } from '../../ui/sentence.tsx';
import { useChosenSample } from '../samples/useChosenSample.ts';
import styles from './WebhookSent.module.css';

/** What goes out, in a sentence, and what the merge tags in it stand for with a sample person. */
export function WebhookSent({ settings }: { settings: Partial<WebhookSettings> }) {
  const sample = useChosenSample();
  const { method = 'POST', url = '', headers = {}, body, timeout = 'PT30S' } = settings;
  const paths = [...new Set([url, body ?? ''].flatMap(mergeTagsOf).map(({ path }) => path))];
  if (url === '') return null;
  const count = Object.keys(headers).length;
  const hasBody = body !== undefined && method !== 'GET';
  return (
    <Section title={t('What is sent')}>
      <p className={styles.words}>
        {callWords({ method: <b>{method}</b>, host: <b>{hostOf(url)}</b> }, count, hasBody)}{' '}
        {t('People wait for the answer, for {length} at most.', { length: durationWords(timeout) })}
      </p>
      {sample && paths.length > 0 && (
        <dl className={styles.tags} aria-label={t('For {person}', { person: shortName(sample.scenario) })}>
          {paths.map((path) => (
            <div key={path}>
              <dt>{`{{ ${path} }}`}</dt>
              <dd>{valueWords(path, sample)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function callWords(
  call: Readonly<Record<'method' | 'host', ReactNode>>,
  count: number,
  hasBody: boolean,
): ReactNode {
  if (count === 0)
    return hasBody
      ? sentence('{method} to {host} with a body.', call)
      : sentence('{method} to {host}.', call);
  const headers = plural(count, '{count} header', '{count} headers', { context: 'after “with”' });
  return hasBody
    ? sentence('{method} to {host} with {headers} and a body.', { ...call, headers })
    : sentence('{method} to {host} with {headers}.', { ...call, headers });
}

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;

/** Of a person as they are at their start. */
function valueWords(path: string, { scenario }: Sample): string {
  if (!path.startsWith('subscriber.')) return t('known when somebody travels');
  const person = liquidSubscriber(startState(scenario.subscriber).subscriber);
  const value: unknown = atPath(person, path.slice('subscriber.'.length));
  if (value === undefined || value === null)
    return t('not known for {person}', { person: shortName(scenario) });
  return typeof value === 'string' ? value : JSON.stringify(value);
}
