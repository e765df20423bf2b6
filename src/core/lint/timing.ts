import { t } from '../../texts/t.ts';
import { nodeKind } from '../kinds/catalogue.ts';
import { roughly } from '../values/duration.ts';
import { formatElapsed, durationWordsAfter } from '../values/durationWords.ts';
import { issue, type Issue } from '../values/issue.ts';
import { emailsAskedBy } from './askedBy.ts';
import { shapeOf } from './gist.ts';
import { keep } from './keep.ts';
import { mailsJustBefore, sendsOf, type Sends } from './sends.ts';
import type { View } from './View.ts';

/** What is unwise about when mails go out, and how many. */
export function timing(view: View): Issue[] {
  const sends = sendsOf(view);
  return [
    ...tooClose(view, sends),
    ...crowdedDay(view, sends),
    ...manyMails(view, sends),
    ...askedTooSoon(view, sends),
    ...earlyReentry(view, sends),
  ];
}

const sendsHeld = ({ graph, isTransactional }: View, id: string): boolean => {
  const node = graph.node(id);
  const sent = node && nodeKind(node.kind).sends?.(node.settings);
  return sent !== undefined && !isTransactional(sent.topic);
};

const tooClose = (view: View, { straightFrom }: Sends): Issue[] =>
  [...straightFrom].flatMap(([node, before]) =>
    sendsHeld(view, node)
      ? [
          {
            ...issue('sends-without-wait', { node }, { before: view.nameOf(before) }),
            proof: [before, node],
          },
        ]
      : [],
  );

const mostShown = 9;

function crowdedDay({ context, nameOf }: View, { crowd, straightFrom }: Sends): Issue[] {
  const daily = (context.policies.caps ?? []).filter(
    ({ per, topics }) => topics === undefined && roughly(per) === roughly('P1D'),
  );
  const allowed = Math.min(...daily.map(({ max }) => max), daily.length === 0 ? 1 : Infinity);
  if (crowd.mails <= allowed) return [];
  const counted = crowd.proof.filter(({ counts }) => counts);
  const last = counted.at(-1);
  // Two mails without a wait have been told of as such.
  if (crowd.mails === 2 && last && straightFrom.get(last.node) === counted[0]?.node) return [];
  const names = crowd.proof.map(({ node }) => nameOf(node));
  const path = names.length > mostShown ? ['…', ...names.slice(-mostShown)] : names;
  return [
    {
      ...issue(
        'crowded-day',
        { node: last?.node },
        {
          mails: crowd.orMore ? t('{mails} or more', { mails: crowd.mails }) : crowd.mails,
          within: crowd.within === 0 ? t('one moment') : formatElapsed(crowd.within),
          allowed,
          path: path.join(' → '),
        },
      ),
      proof: crowd.proof.map(({ node }) => node),
    },
  ];
}

/** What people bear from one journey. */
const mostMails = 5;

function manyMails(_: View, { mails: { most } }: Sends): Issue[] {
  if (most !== undefined && most <= mostMails) return [];
  return [issue('many-mails', {}, { mails: most ?? t('any number of') })];
}

interface Hasty {
  /** What asks too soon, and the email that it comes straight from. */
  found: readonly (readonly [node: string, before: string])[];
  complete: boolean;
}
const hasty = keep<Hasty>((node) => [...shapeOf(node), ...emailsAskedBy(node)]);
const budgetForAsking = 200_000;

function askedTooSoon(view: View, { first }: Sends): Issue[] {
  const { found, complete } = hasty(view.document, [first], () => lookForHasty(view, first));
  return [
    ...found.map(([node, before]) => ({
      ...issue('asked-too-soon', { node }, { before: view.nameOf(before) }),
      proof: [before, node],
    })),
    ...(complete ? [] : [issue('analysis-incomplete', {}, { what: t('what is asked about its emails') })]),
  ];
}

function lookForHasty({ net, graph }: View, first: Sends['first']): Hasty {
  const budget = { left: budgetForAsking };
  const found: (readonly [string, string])[] = [];
  for (const [at, { id }] of net.nodes.entries()) {
    const node = graph.node(id);
    const asked = node ? emailsAskedBy(node) : [];
    if (asked.length === 0) continue;
    const mails = mailsJustBefore(net, at, budget);
    if (!mails) return { found, complete: false };
    const before = mails.find((mail) => {
      const sent = nodeKind(mail.kind).sends?.(mail.settings)?.email;
      // Whether any mail was opened can be asked as soon as there was another before.
      return asked.some(
        (email) => email === 'previous' || email === sent || (email === 'any' && first.has(mail.id)),
      );
    });
    if (before) found.push([id, before.id]);
  }
  return { found, complete: true };
}

function earlyReentry({ document: { reentry } }: View, { time: { most } }: Sends): Issue[] {
  const { mode, cooldown } = reentry;
  if (mode !== 'always' || most === undefined || (cooldown !== undefined && roughly(cooldown) >= most))
    return [];
  if (most === 0) return [];
  const again =
    cooldown === undefined ? t('at any time') : t('after {length}', { length: durationWordsAfter(cooldown) });
  return [issue('early-reentry', { setting: 'reentry' }, { again, longest: formatElapsed(most) })];
}
