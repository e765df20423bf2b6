import { journeySchema, link, type Journey, type Linked } from '../../../src/core/index.ts';
import { countries, countriesAsked, journeyId } from './world.ts';

const mail = (id: string) => ({
  name: id,
  subject: `About ${id}`,
  preheader: '',
  from: { name: 'Acme', address: 'hello@acme.example' },
  html: '<p>Hello {{ subscriber.plan }}</p>',
  text: 'Hello',
  shows: {},
  links: [],
});
const email = (id: string, next: string) => ({ kind: 'email', email: id, topic: 'news', next });

const json = {
  format: 'wend.journey/1',
  id: journeyId,
  version: 1,
  name: 'Reference',
  about: {},
  timeZone: 'UTC',
  priority: 50,
  triggers: [{ id: 'signedUp', on: { event: { event: 'Signed Up' } }, next: 'welcome' }],
  reentry: { mode: 'afterExit' },
  goal: {
    name: 'Purchase',
    when: { event: 'Order Completed', where: { property: 'value', is: 'atLeast', value: 50 } },
    from: 'entry',
    exit: true,
  },
  exits: [],
  steps: {
    welcome: email('welcome', 'opened'),
    opened: {
      kind: 'waitForEvent',
      events: [{ id: 'opened', label: 'Opened', when: { event: 'Email Opened' } }],
      timeout: 'PT48H',
      outlets: { opened: 'fits', timeout: 'reminder' },
    },
    reminder: email('reminder', 'pause'),
    pause: { kind: 'wait', for: 'P2D', next: 'fits' },
    fits: {
      kind: 'condition',
      branches: [
        {
          id: 'yes',
          label: 'Yes',
          when: {
            all: [
              { attribute: 'plan', is: 'oneOf', value: ['pro', 'team'] },
              {
                any: [
                  { attribute: 'age', is: 'atLeast', value: 30 },
                  { attribute: 'country', is: 'oneOf', value: countries.slice(0, countriesAsked) },
                ],
              },
            ],
          },
        },
      ],
      outlets: { yes: 'half', otherwise: 'done' },
    },
    half: {
      kind: 'split',
      arms: [
        { id: 'a', label: 'Tips', weight: 5000 },
        { id: 'b', label: 'Offer', weight: 5000 },
      ],
      outlets: { a: 'tips', b: 'offer' },
    },
    tips: email('tips', 'twoDays'),
    offer: email('offer', 'threeDays'),
    twoDays: { kind: 'wait', for: 'P2D', next: 'viewed' },
    threeDays: { kind: 'wait', for: 'P3D', next: 'viewed' },
    viewed: {
      kind: 'waitForEvent',
      events: [
        {
          id: 'viewed',
          label: 'Viewed',
          when: { event: 'Product Viewed', where: { property: 'value', is: 'atLeast', value: 100 } },
        },
      ],
      timeout: 'PT48H',
      outlets: { viewed: 'last', timeout: 'done' },
    },
    last: email('last', 'done'),
    done: { kind: 'exit', reason: 'Done' },
  },
  emails: Object.fromEntries(['welcome', 'reminder', 'tips', 'offer', 'last'].map((id) => [id, mail(id)])),
  segments: {},
  topics: { news: { name: 'News', description: '', transactional: false, default: 'in' } },
  policies: {
    caps: [{ max: 3, per: 'P7D', count: 'rolling' }],
    quietHours: { from: '21:00', to: '08:00' },
  },
  needs: { events: {}, attributes: [], tags: [] },
};

/** The journey of the bench, as strict journey JSON. */
export const referenceJourney: Journey = journeySchema.parse(json);

export function linkReference(): Linked {
  const linking = link(referenceJourney);
  if (!linking.ok) throw new Error(`the journey does not link: ${JSON.stringify(linking.issues)}`);
  return linking.linked;
}
