/** What every variant of the engine bench agrees on: the steps, the events, the zones and the stretch of time. */

export const steps = [
  'welcome', 'opened', 'reminder', 'pause', 'fits', 'half', 'tips',
  'offer', 'twoDays', 'threeDays', 'viewed', 'last', 'done',
] as const; // oxfmt-ignore
export type StepId = (typeof steps)[number];

export const eventNames = [
  'Signed Up', 'Email Opened', 'Product Viewed', 'Order Completed', 'Page Viewed',
] as const; // oxfmt-ignore
export type EventName = (typeof eventNames)[number];

export const plans = ['free', 'pro', 'team', 'school'] as const;
export const countries = ['DE', 'FR', 'US', 'GB', 'ES', 'IT', 'JP', 'BR', 'IN', 'AU'] as const;
/** The four countries that the condition asks for come first. */
export const countriesAsked = 4;

/** Why a person gets no mail at all, by number; 0: nothing is in the way. */
export const bars = ['none', 'no address', 'suppressed', 'topic'] as const;

export const journeyId = 'ref';
export const subscriberId = (index: number): string => `u${index}`;

/** The span holds the clock changes of New Zealand, Australia, Egypt, Europe and America in the autumn of 2026. */
export const zones = [
  'Europe/London', 'Europe/Berlin', 'Europe/Athens', 'Europe/Lisbon', 'America/New_York', 'America/Chicago',
  'America/Denver', 'America/Los_Angeles', 'America/Anchorage', 'America/Halifax', 'America/St_Johns',
  'America/Sao_Paulo', 'America/Bogota', 'Africa/Lagos', 'Africa/Johannesburg', 'Africa/Cairo', 'Asia/Dubai',
  'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland',
  'Pacific/Honolulu',
] as const; // oxfmt-ignore

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
/** 2026-09-25T00:00:00Z. */
export const begin = 1_790_294_400_000;
/** People sign up over this long, and do things for `activeMs` after. */
export const signUpMs = 36 * dayMs;
export const activeMs = 10 * dayMs;
/** By then every run has ended. */
export const horizon = begin + 70 * dayMs;
