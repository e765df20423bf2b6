import { t } from '../../texts/t.ts';
import { issue, type Issue } from '../values/issue.ts';
import type { AcceptedIssue, JourneyDocument } from './JourneyDocument.ts';

/** What tells one issue of a document from another. */
type Named = Pick<AcceptedIssue, 'node' | 'setting'> & { code: string };

const isSame = (a: Named, b: Named) => a.code === b.code && a.node === b.node && a.setting === b.setting;

/**
 * Whether an acceptance is of this issue: of its very place, or of the whole email that it lies in. Once all issues of an email
 * lay in the email as a whole, and what was accepted then is accepted still.
 */
const covers = (accepted: Named, found: Named): boolean =>
  isSame(accepted, found) ||
  (accepted.setting === 'email' &&
    found.setting?.startsWith('email/') === true &&
    isSame(accepted, { ...found, setting: 'email' }));

/** Keeps a warning on purpose, and why. Errors cannot be kept: the very same document. */
export function acceptIssue(document: JourneyDocument, accepted: Issue, note: string): JourneyDocument {
  if (accepted.severity === 'error') return document;
  const { code, node, setting } = accepted;
  const before = document.accepted?.find((one) => isSame(one, accepted));
  if (before?.note === note) return document;
  const entry: AcceptedIssue = {
    code,
    ...(node !== undefined && { node }),
    ...(setting !== undefined && { setting }),
    note,
  };
  const others = document.accepted?.filter((one) => !isSame(one, accepted)) ?? [];
  return { ...document, accepted: [...others, entry] };
}

/** Has a warning told again. */
export function withdrawAcceptance(document: JourneyDocument, accepted: Named): JourneyDocument {
  const left = document.accepted?.filter((one) => !covers(one, accepted));
  if (!left || left.length === document.accepted?.length) return document;
  if (left.length > 0) return { ...document, accepted: left };
  const { accepted: _, ...rest } = document;
  return rest;
}

/** The issues, those marked that somebody has accepted, and one for each acceptance of what is no longer there. */
export function withAcceptances({ accepted = [] }: JourneyDocument, issues: readonly Issue[]): Issue[] {
  if (accepted.length === 0) return [...issues];
  const noteOf = (found: Issue) =>
    found.severity === 'error'
      ? undefined
      : (accepted.find((one) => isSame(one, found)) ?? accepted.find((one) => covers(one, found)))?.note;
  const marked = issues.map((found) => {
    const note = noteOf(found);
    return note === undefined ? found : { ...found, accepted: note };
  });
  const stale = accepted.filter(
    (one) => !issues.some((found) => found.severity !== 'error' && covers(one, found)),
  );
  return [
    ...marked,
    ...stale.map(({ code, node, setting }) => {
      const change = { change: 'withdraw', code, node, setting } as const;
      return {
        ...issue('stale-acceptance', { node, setting }, { code }),
        fix: { label: t('Withdraw it'), changes: [change] },
      };
    }),
  ];
}
