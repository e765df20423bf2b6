import { someOf } from '../../core/index.ts';
import { listed, number, plural, t } from '../../texts/t.ts';
import { gmail } from '../lint/lintRendered.ts';
import styles from './ImportHtml.module.css';
import type { ImportFindings } from './importedEmail.ts';

/** What was found in an imported email, what to know before it is sent, and what nobody can tell from here. */
export function ImportAccount({ findings }: { findings: ImportFindings }) {
  const { bytes, links, pictures, tags } = findings;
  const known = [
    t('{size} kB', { size: number(Math.ceil(bytes / 1_024)) }),
    plural(links, '{count} link', '{count} links'),
    plural(pictures, '{count} picture', '{count} pictures'),
  ];
  return (
    <div className={styles.account}>
      <Part title={t('What is in it')}>
        {[
          listed(known),
          tags.length === 0
            ? t('No merge tags: everybody gets the same.')
            : t('Merge tags that are filled in: {tags}.', { tags: listed(tags) }),
        ]}
      </Part>
      <Part title={t('What to know before it is sent')}>{warnings(findings)}</Part>
      <Part title={t('What cannot be checked')}>
        {[
          t('Whether its colours can be read on their grounds, and what its pictures show.'),
          t('Whether its buttons are large enough for a thumb, and how it looks in Outlook.'),
          t('Whether anybody is at home behind its links.'),
        ]}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {children.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

function warnings({ bytes, undescribed, foreign, active, scripts, lacks, tags }: ImportFindings): string[] {
  const kb = Math.ceil(bytes / 1_024);
  const said = [
    lacks.includes('unsubscribe') &&
      t('Nothing in it leads to {link}: every email needs a way to unsubscribe.', {
        link: '{{ links.unsubscribe }}',
      }),
    lacks.includes('preferences') &&
      t('Nothing in it leads to {link}: without it people can only leave, not choose.', {
        link: '{{ links.preferences }}',
      }),
    undescribed > 0 &&
      plural(
        undescribed,
        '{count} picture does not say what it shows: who cannot see it misses it.',
        '{count} pictures do not say what they show: who cannot see them misses them.',
      ),
    foreign.length > 0 &&
      t('Merge tags of another system are sent as they stand there: {tags}.', { tags: someOf(foreign) }),
    active.length > 0 &&
      t('Mail programs take this out, or the whole email for spam: {parts}.', { parts: someOf(active) }),
    scripts.length > 0 &&
      t('Links that run a script do nothing in a mail program: {links}.', {
        links: someOf(scripts),
      }),
    kb > gmail.safe &&
      t('It weighs {kb} kB: Gmail cuts emails off after {most} kB.', { kb, most: gmail.most }),
    tags.length > 0 && t('Who has no value for a merge tag gets what the email says in its place, or a gap.'),
  ];
  const found = said.filter((words) => words !== false);
  return found.length > 0 ? found : [t('Nothing that can be seen from here.')];
}
