import type { SendOutcome } from './backend.ts';

/** What came of sending, for a person: what happened, what is safe, what to do. */
export interface OutcomeWords {
  tone: 'good' | 'info' | 'warn' | 'bad';
  title: string;
  text: string;
}

const count = (many: number, one: string) => `${many} ${many === 1 ? one : `${one}s`}`;
const said = (told: string) => (told === '' ? '' : ` It says: “${told}”`);

/** How it was sent. */
interface Manner {
  /** Names the backend. */
  host: string;
  dryRun: boolean;
  /** Sent as a journey that the backend does not have yet. */
  first: boolean;
}

export function outcomeWords(outcome: SendOutcome, { host, dryRun, first }: Manner): OutcomeWords {
  const nothing = dryRun ? '' : ' Nothing was published.';
  switch (outcome.came) {
    case 'accepted':
      return {
        tone: 'good',
        title: `Version ${outcome.version} is published`,
        text: outcome.created
          ? `${host} has taken this journey in for the first time.`
          : `${host} has replaced the version it had.`,
      };
    case 'checked':
      return {
        tone: 'good',
        title: 'The backend would accept it',
        text: `${host} has checked it and found nothing wrong. It was not published.`,
      };
    case 'refused': {
      const { objections, told } = outcome;
      const what =
        objections.length > 0
          ? `${count(objections.length, 'objection')}, below.`
          : 'It does not say what is wrong.';
      return {
        tone: 'bad',
        title: 'The backend refuses this journey',
        text: `${what}${said(told)}${nothing}`,
      };
    }
    case 'conflict':
      return {
        tone: 'warn',
        title: 'Somebody else has published this journey',
        text: `${host} holds ${first ? 'it already, although this browser never sent it there' : 'another version than the one last sent from here'}. Yours ${dryRun ? 'would not replace' : 'has not replaced'} it. Talk to whoever else works on it, then decide.`,
      };
    case 'unauthorised':
      return {
        tone: 'bad',
        title: 'The token was not accepted',
        text: `Check that it is complete and has not expired.${said(outcome.told)}${nothing}`,
      };
    case 'forbidden':
      return {
        tone: 'bad',
        title: 'You may not publish this journey',
        text: `${host} knows this token, but does not let it do that. Ask whoever runs it.${said(outcome.told)}${nothing}`,
      };
    case 'misunderstood':
      return {
        tone: 'bad',
        title: 'The answer is not clear',
        text: `${host} answered ${outcome.status}, but did not confirm this journey by its id, version and digest. Whether it was published is not certain. Sending it again does no harm.`,
      };
    case 'redirected':
      return {
        tone: 'bad',
        title: 'The backend sends us elsewhere',
        text: `${host} redirects to another address. The token was not taken there. Type the address where your backend really is.`,
      };
    case 'other':
      return {
        tone: 'bad',
        title: `The backend answered ${outcome.status}${outcome.statusText === '' ? '' : ` ${outcome.statusText}`}`,
        text: `${host} did not say that it accepted the journey.${said(outcome.told)} Sending it again does no harm.`,
      };
    case 'too-large':
      return {
        tone: 'bad',
        title: 'The answer is too long',
        text: `${host} answered ${outcome.status} with more than ${outcome.max} bytes, and reading was stopped. Check that the address is that of your backend.`,
      };
    case 'timeout':
      return {
        tone: 'bad',
        title: 'The backend does not answer',
        text: `${host} gave no complete answer within ${outcome.seconds} seconds. Whether the journey arrived is not certain. Sending it again does no harm.`,
      };
    case 'unreachable':
      return {
        tone: 'bad',
        title: 'The backend cannot be reached',
        text: `Check the address and your connection. If both are right, ${host} may not allow requests from this page (CORS): ask whoever runs it.`,
      };
    case 'cancelled':
      return {
        tone: 'info',
        title: 'Cancelled',
        text: dryRun
          ? 'Nothing was published.'
          : 'Whether the journey had arrived already is not certain. Sending it again does no harm.',
      };
  }
}
