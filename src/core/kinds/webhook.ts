import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { roughly } from '../values/duration.ts';
import { durationText } from '../values/durationWords.ts';
import { formatInstant } from '../values/instant.ts';
import { durationSchema, textSchema } from '../values/primitives.ts';
import { strictObject } from '../values/strictObject.ts';
import { asksNothing, type StepKind } from './Kind.ts';
import { timeoutAt } from './timeoutAt.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export interface WebhookSettings {
  method: (typeof methods)[number];
  url: string;
  headers?: Readonly<Record<string, string | { secret: string }>> | undefined;
  body?: string | undefined;
  timeout?: string | undefined;
}

const defaultTimeout = 'PT30S';
const secretNames =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|api[-_]?key|token|secret|password/i;
const keyLike =
  /^(bearer|basic)\s|^(sk|pk|key|ghp|xox[abp])[-_][A-Za-z0-9]{8,}|^[A-Za-z0-9+/_-]{32,}={0,2}$|^eyJ[A-Za-z0-9_-]+\./i;

/** Headers whose literal value looks like a secret: a portable file holds none. */
const secretsIn = (headers: WebhookSettings['headers']): string[] =>
  Object.entries(headers ?? {})
    .filter(([name, value]) => typeof value === 'string' && (secretNames.test(name) || keyLike.test(value)))
    .map(([name]) => name);

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/?#]+/i.test(url);

export const webhook: StepKind<'webhook', WebhookSettings> = {
  kind: 'webhook',
  title: t('Webhook'),
  hint: t('Tells another system, and waits for its answer.'),
  family: 'data',
  icon: 'webhook',
  fields: (mode) => ({
    method: z.enum(methods),
    url: mode === 'strict' ? z.string().max(2_000).refine(isWebAddress, { error: 'url' }) : z.string(),
    headers: z
      .record(textSchema(mode), z.union([z.string(), strictObject({ secret: textSchema(mode) })]))
      .optional(),
    body: z.string().max(100_000).optional(),
    timeout: durationSchema.optional(),
  }),
  blank: { method: 'POST', timeout: defaultTimeout },
  outlets: () => [
    { id: 'next', label: t('Answered') },
    { id: 'failed', label: t('Failed') },
  ],
  summary: ({ method, url = '' }) =>
    url === '' ? '' : `${method ?? 'POST'} ${url.replace(/^https?:\/\//i, '')}`,
  check({ method, url = '', headers }, report) {
    if (url === '') report('no-url', 'url');
    else if (!isWebAddress(url)) report('bad-url', 'url', { url });
    if (method === undefined) report('invalid-setting', 'method', { what: t('No method is chosen') });
    for (const [name, value] of Object.entries(headers ?? {})) {
      const place = name === '' ? 'headers' : `headers/${name}`;
      if (name === '') report('invalid-setting', place, { what: t('A header has no name') });
      if (typeof value === 'object' && value.secret === '')
        report('invalid-setting', place, { what: t('It is not said which secret to send') });
    }
    for (const header of secretsIn(headers)) report('secret-in-header', `headers/${header}`, { header });
  },
  asks: () => asksNothing,
  movedBy: undefined,
  lasts: ({ timeout = defaultTimeout }, outlet) => ({
    least: 0,
    most: outlet === 'failed' || outlet === 'next' ? roughly(timeout) : undefined,
  }),
  visit({ method, url, headers = {}, body, timeout = defaultTimeout }, moment) {
    const since = () => formatInstant(moment.arrivedAt);
    if (moment.answered !== undefined) {
      const ok = moment.answered;
      const outlet = ok ? 'next' : 'failed';
      return { go: 'on', outlet, did: 'woke', why: () => ({ code: 'answer', outlet, ok, since: since() }) };
    }
    const due = timeoutAt(timeout, moment);
    if (moment.arriving)
      return {
        go: 'call',
        request: { method, url, headers, ...(body !== undefined && { body }) },
        timeout,
        due,
      };
    if (moment.isDue(due))
      return {
        go: 'on',
        outlet: 'failed',
        did: 'woke',
        why: () => ({ code: 'timeout', outlet: 'failed', timeout, since: since() }),
      };
    return {
      go: 'stay',
      due,
      ends: due,
      why: () => ({
        code: 'listening',
        events: [],
        timeout: durationText(timeout),
        due: formatInstant(due),
      }),
    };
  },
};
