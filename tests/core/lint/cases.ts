import {
  applyFix, changeSettings, compileAndCheck, describeNode,
  type Draft, type Fix, type Issue, type IssueCode, type JourneyDocument, type JourneySettings, type LintContext, type StoredEmail,
} from '../../../src/core/index.ts'; // oxfmt-ignore
import {
  condition,
  contextOf,
  drawDraft,
  email,
  exit,
  rendering,
  there,
  trigger,
  wait,
  type Piece,
} from '../draw.ts';

/** What sets a code off, and something as like it as can be on which it stays silent. */
export interface Case {
  sets: () => Told;
  near: () => Told;
}

/** What is said about a journey, and what would be said once a machine has done what an issue offers. Files offer nothing. */
export interface Told {
  issues: readonly Issue[];
  fixed?: (fix: Fix) => readonly Issue[];
  /** Whether there is journey JSON. */
  compiles?: boolean;
}
export type Cases = Partial<Record<IssueCode, Case>>;

/** What a journey says about itself when nothing is wrong with it. */
const soundSettings: Partial<JourneySettings> = {
  reentry: { mode: 'never' },
  about: { stage: 'purchase', objective: 'First orders', kpi: 'Orders in two weeks' },
  utm: { source: 'wend', medium: 'email', campaign: 'journey' },
  goal: { name: 'Buys', when: { event: 'Order Completed' }, within: 'P14D', from: 'entry', exit: true },
};

/** A journey of these pieces, with everything written down that a careful colleague asks for. */
export function soundDraft(pieces: readonly Piece[], settings: Partial<JourneySettings> = {}): Draft {
  const { document, emails } = drawDraft(pieces, { ...soundSettings, ...settings });
  const minded = Object.keys(emails).reduce(
    (present, id) => describeNode(present, id, { mindset: 'What is this about?' }),
    document,
  );
  return { document: minded, emails };
}

/** A welcome of three emails with nothing to complain about. */
export const sound = (settings: Partial<JourneySettings> = {}): Draft =>
  soundDraft(
    [
      trigger('Signed Up', 't'),
      email('m'),
      wait('P2D', 'w'),
      condition(
        { email: 'm', did: 'opened' },
        { yes: [email('story'), exit('Read it', 'x1')], no: [email('short'), exit('Did not', 'x2')] },
        'c',
      ),
    ],
    settings,
  );

/** A rendering as it leaves: with the links that every email must have. */
export const fullRendering = (stored: StoredEmail) => ({
  ...rendering(stored),
  html: '<a href="{{ links.unsubscribe }}">Leave</a> <a href="{{ links.preferences }}">Choose</a>',
});

/** Everything that is said about a draft. */
export function told(draft: Draft, more: Partial<LintContext> = {}): Told {
  const rendered = Object.fromEntries(
    Object.values(draft.emails).map((stored) => [stored.id, fullRendering(stored)]),
  );
  const judge = (document: JourneyDocument) =>
    compileAndCheck(document, { ...contextOf(draft), ...more }, { ...rendered, ...more.rendered }, 1);
  const { issues, journey } = judge(draft.document);
  return {
    issues,
    compiles: journey !== undefined,
    fixed: (fix) => judge(applyFix(draft.document, fix)).issues,
  };
}

/** Told of the sound journey after an edit. */
export const after =
  (edit: (document: JourneyDocument) => JourneyDocument, more: Partial<LintContext> = {}) =>
  (): Told => {
    const draft = sound();
    return told({ ...draft, document: edit(draft.document) }, more);
  };

/** Told of the sound journey with other settings at one step. */
export const set = (node: string, settings: object, more: Partial<LintContext> = {}) =>
  after((document) => changeSettings(document, node, settings), more);

/** Told of the sound journey with other settings of its own. */
export const whole =
  (settings: Partial<JourneySettings>, more: Partial<LintContext> = {}) =>
  () =>
    told(sound(settings), more);

/** Told of these pieces. */
export const drawn =
  (
    pieces: () => readonly Piece[],
    settings: Partial<JourneySettings> = {},
    more: Partial<LintContext> = {},
  ) =>
  () =>
    told(soundDraft(pieces(), settings), more);

/** The trigger and the first email, then one piece and the end. */
export const withStep = (
  piece: () => Piece,
  settings: Partial<JourneySettings> = {},
  more: Partial<LintContext> = {},
) =>
  drawn(
    () => [trigger('Signed Up', 't'), email('m'), wait('P1D', 'w'), piece(), exit('Done', 'x')],
    settings,
    more,
  );

type Editable = Extract<StoredEmail, { document: unknown }>;

/** Told of the sound journey with another first email, or another one. */
export const mail =
  (change: (stored: Editable) => StoredEmail, more: Partial<LintContext> = {}, id = 'm', settings = {}) =>
  (): Told => {
    const draft = sound(settings);
    const stored = there(draft.emails[id]);
    if ('locked' in stored) throw new Error('a drawn email is editable');
    return told({ ...draft, emails: { ...draft.emails, [id]: change(stored) } }, more);
  };
