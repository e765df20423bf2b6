import { Panel } from '../../inspector/shared/Sheet.tsx';
import { sharedHref } from '../../library/addresses.ts';
import { useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { byName } from './byName.ts';
import { UseList } from './UseList.tsx';
import styles from './UsedIn.module.css';

/** What subscribers choose from; each topic is edited on its own page. */
export function TopicLinks() {
  const topics = useSharedState(({ shared }) => shared.topics);
  const places = Object.entries(topics)
    .map(([id, { name, description, transactional, default: usual }]) => ({
      key: id,
      name: name || t('Without a name'),
      detail: [
        transactional
          ? t('Always sent')
          : usual === 'in'
            ? t('Everybody gets it until they say no')
            : t('Nobody gets it until they say yes'),
        ...(description === '' ? [] : [description]),
      ].join(' · '),
      href: sharedHref('topics', id),
    }))
    .sort(byName)
    .map(({ name, ...place }) => ({ ...place, title: name, select: undefined }));
  return (
    <Panel
      title={t('Topics to choose from')}
      hint={t('Their names, descriptions and defaults are written on the page “Topics”.')}
    >
      {places.length === 0 ? (
        <p className={styles.nothing}>
          <a href={sharedHref('topics')}>{t('Make a topic first')}</a>
        </p>
      ) : (
        <UseList label={t('Topics to choose from')} places={places} />
      )}
    </Panel>
  );
}
