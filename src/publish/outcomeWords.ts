import { plural, t } from '../texts/t.ts';
import type { SendOutcome } from './backend.ts';

/** What came of sending, for a person: what happened, what is safe, what to do. */
export interface OutcomeWords {
  tone: 'good' | 'info' | 'warn' | 'bad';
  title: string;
  text: string;
}

/** Whole sentences after each other; what is empty is left out. */
const sentences = (...all: readonly string[]) => all.filter((each) => each !== '').join(' ');
const said = (told: string) => (told === '' ? '' : t('It says: “{told}”', { told }));

/** How it was sent. */
interface Manner {
  /** Names the backend. */
  host: string;
  dryRun: boolean;
  /** Sent as a journey that the backend does not have yet. */
  first: boolean;
}

export function outcomeWords(outcome: SendOutcome, { host, dryRun, first }: Manner): OutcomeWords {
  const nothing = dryRun ? '' : t('Nothing was published.');
  switch (outcome.came) {
    case 'accepted':
      return {
        tone: 'good',
        title: t('Version {version} is published', { version: String(outcome.version) }),
        text: outcome.created
          ? t('{host} has taken this journey in for the first time.', { host })
          : t('{host} has replaced the version it had.', { host }),
      };
    case 'checked':
      return {
        tone: 'good',
        title: t('The backend would accept it'),
        text: t('{host} has checked it and found nothing wrong. It was not published.', { host }),
      };
    case 'refused': {
      const { objections, told } = outcome;
      const what =
        objections.length > 0
          ? plural(objections.length, '{count} objection, below.', '{count} objections, below.')
          : t('It does not say what is wrong.');
      return {
        tone: 'bad',
        title: t('The backend refuses this journey'),
        text: sentences(what, said(told), nothing),
      };
    }
    case 'conflict':
      return {
        tone: 'warn',
        title: t('Somebody else has published this journey'),
        text: sentences(
          first
            ? t('{host} holds it already, although this browser never sent it there.', { host })
            : t('{host} holds another version than the one last sent from here.', { host }),
          dryRun ? t('Yours would not replace it.') : t('Yours has not replaced it.'),
          t('Talk to whoever else works on it, then decide.'),
        ),
      };
    case 'unauthorised':
      return {
        tone: 'bad',
        title: t('The token was not accepted'),
        text: sentences(t('Check that it is complete and has not expired.'), said(outcome.told), nothing),
      };
    case 'forbidden':
      return {
        tone: 'bad',
        title: t('You may not publish this journey'),
        text: sentences(
          t('{host} knows this token, but does not let it do that. Ask whoever runs it.', { host }),
          said(outcome.told),
          nothing,
        ),
      };
    case 'misunderstood':
      return {
        tone: 'bad',
        title: t('The answer is not clear'),
        text: t(
          '{host} answered {status}, but did not confirm this journey by its id, version and digest. Whether it was published is not certain. Sending it again does no harm.',
          { host, status: String(outcome.status) },
        ),
      };
    case 'redirected':
      return {
        tone: 'bad',
        title: t('The backend sends us elsewhere'),
        text: t(
          '{host} redirects to another address. The token was not taken there. Type the address where your backend really is.',
          { host },
        ),
      };
    case 'other':
      return {
        tone: 'bad',
        title: t('The backend answered {status}', {
          status: `${outcome.status} ${outcome.statusText}`.trim(),
        }),
        text: sentences(
          t('{host} did not say that it accepted the journey.', { host }),
          said(outcome.told),
          t('Sending it again does no harm.'),
        ),
      };
    case 'too-large':
      return {
        tone: 'bad',
        title: t('The answer is too long'),
        text: t(
          '{host} answered {status} with more than {max} bytes, and reading was stopped. Check that the address is that of your backend.',
          { host, status: String(outcome.status), max: outcome.max },
        ),
      };
    case 'timeout':
      return {
        tone: 'bad',
        title: t('The backend does not answer'),
        text: plural(
          outcome.seconds,
          '{host} gave no complete answer within {count} second. Whether the journey arrived is not certain. Sending it again does no harm.',
          '{host} gave no complete answer within {count} seconds. Whether the journey arrived is not certain. Sending it again does no harm.',
          { host },
        ),
      };
    case 'unreachable':
      return {
        tone: 'bad',
        title: t('The backend cannot be reached'),
        text: t(
          'Check the address and your connection. If both are right, {host} may not allow requests from this page (CORS): ask whoever runs it.',
          { host },
        ),
      };
    case 'cancelled':
      return {
        tone: 'info',
        title: t('Cancelled'),
        text: dryRun
          ? t('Nothing was published.')
          : t('Whether the journey had arrived already is not certain. Sending it again does no harm.'),
      };
  }
}
