import type { TemplateName } from '../../library/templates.ts';
import { t } from '../../texts/t.ts';

/**
 * What the gallery says of each template beside its title: what it is for, and what its goal is called. The documents say the
 * same in English; a test holds the table to them.
 */
export const templateWords: Readonly<Record<TemplateName, { aim: string; goal: string }>> = {
  welcome: {
    aim: t('Let new subscribers get to know us, and make their first order easy'),
    goal: t('First order', { context: 'a goal' }),
  },
  'first-category-welcome': {
    aim: t('Turn new subscribers into first-time buyers, starting from what they came for'),
    goal: t('First order', { context: 'a goal' }),
  },
  'lead-nurture': {
    aim: t('Help readers of a white paper to decide, and bring the ready ones to a conversation'),
    goal: t('Call booked', { context: 'a goal' }),
  },
  webinar: {
    aim: t('Get registered people to come or to watch, and the interested ones to ask for a demo'),
    goal: t('Demo asked for', { context: 'a goal' }),
  },
  'browse-abandonment': {
    aim: t('Help people who look around seriously to find the right thing'),
    goal: t('Something in the cart', { context: 'a goal' }),
  },
  'cart-recovery': {
    aim: t('Win back carts that were left behind'),
    goal: t('Order', { context: 'a goal' }),
  },
  'trial-to-paid': {
    aim: t('Turn 14-day trials into subscriptions, and learn why the others leave'),
    goal: t('Upgrade', { context: 'a goal' }),
  },
  'saas-onboarding': {
    aim: t('Bring new accounts to their first project, which is when people stay'),
    goal: t('First project', { context: 'a goal' }),
  },
  'post-purchase': {
    aim: t('See every order through to a customer who is glad of it and says so'),
    goal: t('Review', { context: 'a goal' }),
  },
  renewal: {
    aim: t('Have plans renewed in good time, without a gap and without pressure'),
    goal: t('Renewed', { context: 'a goal' }),
  },
  'win-back': {
    aim: t('Win back subscribers who have gone quiet, and let the others go in good time'),
    goal: t('Clicks again', { context: 'a goal' }),
  },
  birthday: {
    aim: t('Give customers a birthday that they remember, and a reason to come by'),
    goal: t('Birthday order', { context: 'a goal' }),
  },
};
