import { useDeferredValue, useMemo } from 'react';
import {
  anatomyOf,
  emailPlaceOf,
  linksOfBlock,
  type EmailDocument,
  type EmailIssue,
  type StoredEmail,
} from '../../core/index.ts';
import { plural, t } from '../../texts/t.ts';
import { useEmailDesk, type EmailDesk } from '../editor/EmailDesk.ts';
import { ChecksList } from './ChecksList.tsx';
import { leadsSomewhere, placeName } from './checkPlaces.ts';
import { emailFixFor } from './emailFixes.ts';
import type { EmailChecks } from './useEmailChecks.ts';

/**
 * What is to be put right in the email on the desk. `onLine` brings the subject or the preview text under the keyboard; blocks
 * and sections are selected here, and `onPart` tells so.
 */
export function ChecksPanel(props: {
  checks: EmailChecks;
  onLine: (line: 'subject' | 'preheader', variant: string | undefined) => void;
  onPart?: (() => void) | undefined;
}) {
  const { checks, onLine, onPart } = props;
  const desk = useEmailDesk();
  const { stored, brand, utm, paths } = desk;
  const links = useMemo(() => webLinks(stored), [stored]);
  const goTo = (issue: EmailIssue) => {
    if (!leadsSomewhere(issue)) return undefined;
    return () => {
      const { part, block, variant } = emailPlaceOf(issue.setting) ?? {};
      if (part === 'subject' || part === 'preheader') {
        desk.select(undefined);
        onLine(part, variant);
        return;
      }
      desk.showVariant(variant ?? variantOfShared(desk));
      desk.select(block);
      onPart?.();
    };
  };
  // Each repair is tried on the whole email: not while somebody types.
  const { document } = useDeferredValue(stored);
  const around = useMemo(
    () => ({ brand, utm, paths: new Set(paths.map(({ path }) => path)) }),
    [brand, utm, paths],
  );
  const fixes = useMemo(() => {
    const all = [...checks.written, ...checks.rendered];
    return new Map(all.map((issue) => [issue, emailFixFor(issue, document, around)]));
  }, [checks.written, checks.rendered, document, around]);
  const fixOf = (issue: EmailIssue) => {
    const label = fixes.get(issue)?.label;
    // Made anew of the email as it is then: what is listed may be a moment older.
    const repaired = (now: EmailDocument) => ({
      document: emailFixFor(issue, now, around)?.document ?? now,
    });
    if (label === undefined) return undefined;
    const left = checks.written.length + checks.rendered.length - 1;
    const say =
      left === 0
        ? t('Done: {what}. Nothing else is to be put right.', { what: label })
        : plural(left, 'Done: {what}. {count} check is left.', 'Done: {what}. {count} checks are left.', {
            what: label,
          });
    return { label, run: () => void desk.editEmail(label, repaired, { say }) };
  };
  return (
    <ChecksList
      checks={checks}
      links={links}
      placeName={(issue) => placeName(issue, stored.document, paths)}
      goTo={goTo}
      fixOf={fixOf}
    />
  );
}

/** The variant to show for a place in the email's own content: the present one where it has none of its own. */
function variantOfShared({ stored, variant }: EmailDesk): string | undefined {
  const present = stored.document.variants?.find(({ id }) => id === variant);
  return present?.sections === undefined ? variant : undefined;
}

/** How many links of an email lead to the web. */
export const webLinks = (stored: StoredEmail): number =>
  'locked' in stored
    ? stored.locked.links.length
    : anatomyOf(stored)
        .bodies.flatMap(({ parts }) => parts)
        .flatMap(({ block }) => [
          ...linksOfBlock(block).map(({ link }) => (link.kind === 'url' ? link.url : '')),
          ...(block.type === 'social' ? block.links.map(({ url }) => url) : []),
        ])
        .filter((url) => /^https?:/i.test(url)).length;
