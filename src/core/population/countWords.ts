import { t } from '../../texts/t.ts';
import { refusals } from '../simulate/entryWords.ts';
import { own } from '../values/json.ts';
import type { EngineReason, GateCheck } from '../values/trail.ts';

const engineReasons: Readonly<Record<EngineReason, string>> = {
  looping: t('it went round in circles'),
  'version-gone': t('this version is gone'),
  'email-skipped': t('an email could not be sent'),
  'wait-past': t('the date had passed'),
  'wait-missing': t('the date is not known'),
  outranked: t('another journey goes first'),
  'group-completed': t('its group is done'),
};

/** Why a run left, in a few words: the engine's reasons, else what the journey calls it. */
export const leavingWords = (reason: string): string =>
  reason === 'goal' ? t('goal reached') : (own(engineReasons, reason) ?? reason);

/** How a run ended: `goal`, `completed`, `active`, `exited:…`. */
export function outcomeText(outcome: string): string {
  if (outcome === 'goal') return t('Goal reached');
  if (outcome === 'completed') return t('Completed');
  if (outcome === 'active') return t('Under way');
  return t('Left: {reason}', { reason: leavingWords(outcome.slice(outcome.indexOf(':') + 1)) });
}

/** Why people were not let in, by the reason's code. */
export const refusedWords = (reason: string): string => own(refusals, reason) ?? reason;

const checks: Readonly<Record<GateCheck['check'], string>> = {
  address: t('no address that takes mail'),
  suppression: t('gets no mail any more'),
  topic: t('not subscribed to the topic'),
  cap: t('mail limit of the account'),
  frequency: t('the person’s own limit'),
  'quiet-hours': t('quiet hours'),
  window: t('outside the sending window'),
};

/** Which check of a mail said no, in a few words. */
export const checkText = (check: string): string => own(checks, check) ?? check;
