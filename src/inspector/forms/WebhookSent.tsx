import {
  durationWords, mergeTagsOf, startState, type Sample, type WebhookSettings,
} from '../../core/index.ts'; // prettier-ignore
import { atPath } from '../../core/values/json.ts';
import { Section } from '../../ui/Section.tsx';
import { shortName } from '../samples/personName.ts';
import { useChosenSample } from '../samples/useChosenSample.ts';
import styles from './WebhookSent.module.css';

/** What goes out, in a sentence, and what the merge tags in it stand for with a sample person. */
export function WebhookSent({ settings }: { settings: Partial<WebhookSettings> }) {
  const sample = useChosenSample();
  const { method = 'POST', url = '', headers = {}, body, timeout = 'PT30S' } = settings;
  const paths = [...new Set([url, body ?? ''].flatMap(mergeTagsOf).map(({ path }) => path))];
  if (url === '') return null;
  const count = Object.keys(headers).length;
  const parts = [
    count > 0 && `${count} header${count === 1 ? '' : 's'}`,
    body !== undefined && method !== 'GET' && 'a body',
  ].filter(Boolean);
  return (
    <Section title="What is sent">
      <p className={styles.words}>
        <b>{method}</b> to <b>{hostOf(url)}</b>
        {parts.length > 0 && ` with ${parts.join(' and ')}`}. People wait for the answer, for{' '}
        {durationWords(timeout)} at most.
      </p>
      {sample && paths.length > 0 && (
        <dl className={styles.tags} aria-label={`For ${shortName(sample.scenario)}`}>
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

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;

/** Of a person as they are at their start: `attributes` lie beside their id and address, as they do where tags are filled in. */
function valueWords(path: string, { scenario }: Sample): string {
  if (!path.startsWith('subscriber.')) return 'known when somebody travels';
  const {
    attributes,
    topics: _,
    suppressed: __,
    address: ___,
    frequency: ____,
    ...person
  } = startState(scenario.subscriber).subscriber;
  const value: unknown = atPath({ ...attributes, ...person }, path.slice('subscriber.'.length));
  if (value === undefined || value === null) return `not known for ${shortName(scenario)}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
