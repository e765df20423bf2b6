import { dayMs, hourMs } from '../../values/calendar.ts';
import { formatInstant, parseInstant } from '../../values/instant.ts';
import type { GateCheck, Why } from '../../values/trail.ts';
import { countOf, doesNotHappen } from './eventIdeas.ts';
import { learns } from './ruleIdeas.ts';
import { topicIdeas, unheard, withoutUnsubscribing } from './topicIdeas.ts';
import { enteredOf, type Ideas, type Scene } from './Scene.ts';

const someAddress = 'somebody@example.com';

/** Ways for a mail to pass the question of the gate that stopped it. */
export function sendIdeas(scene: Scene, { checks }: Extract<Why, { code: 'gate' | 'deferral' }>): Ideas {
  const stopped = checks.find(({ passed }) => !passed);
  switch (stopped?.check) {
    case undefined:
      return [];
    case 'address':
      return addressIdeas(scene, stopped);
    case 'suppression':
      return suppressionIdeas(scene);
    case 'topic':
      return topicIdeas(scene, stopped.topic, true);
    case 'cap':
      return [...otherMails(scene), ...laterOn(scene, stopped.until)];
    case 'frequency':
      return [
        [{ change: 'frequency', max: stopped.found + 1 }],
        ...otherMails(scene),
        ...laterOn(scene, stopped.until),
      ];
    case 'quiet-hours':
    case 'window':
      return laterOn(scene, stopped.until);
  }
}

function addressIdeas(scene: Scene, { found }: Extract<GateCheck, { check: 'address' }>): Ideas {
  if (found === 'missing')
    return [[{ change: 'email', email: someAddress }], ...learns(scene, { email: someAddress })];
  const label = found === 'bounced' ? 'Email Bounced' : 'Email Marked as Spam';
  return [
    ...unheard(scene, (input) => input.label === label),
    // What is known of an old address says nothing about a new one.
    ...learns(scene, { email: someAddress }),
  ];
}

/** Ways for somebody to get mail at all. */
export function suppressionIdeas(scene: Scene): Ideas {
  if (scene.scenario.subscriber.suppressed) return [[{ change: 'suppressed', since: undefined }]];
  return [...withoutUnsubscribing(scene), ...opensAny(scene)];
}

/** Who answers a mail is not given up. */
export const opensAny = ({ simulation, now }: Scene): Ideas =>
  simulation.mails
    .flatMap((mail, place): Ideas => {
      if ((parseInstant(mail.at) ?? 0) >= now) return [];
      return [
        [
          {
            change: 'respond',
            email: mail.email,
            send: countOf(simulation.mails, place),
            response: { opens: 'PT1H' },
          },
        ],
      ];
    })
    .reverse();

/** Ways for mails that count towards a limit not to have gone by then. */
function otherMails(scene: Scene): Ideas {
  const { simulation, entry, now } = scene;
  return simulation.mails
    .flatMap((mail, place): Ideas => {
      const sent = parseInstant(mail.at) ?? 0;
      if (sent > now || (mail.run === entry.run && mail.step === entry.step && sent === now)) return [];
      const input = mail.run === entry.run ? undefined : enteredOf(simulation, mail.run)?.input;
      const told = simulation.entries.find(({ why }) => why.code === 'gate' && why.effect === mail.id);
      const asked =
        told?.why.code === 'gate' ? told.why.checks.find(({ check }) => check === 'topic') : undefined;
      const mine = entry.why.code === 'gate' || entry.why.code === 'deferral' ? entry.why.checks : [];
      const topic = mine.find(({ check }) => check === 'topic');
      return [
        ...(asked?.check === 'topic' && topic?.check === 'topic' && asked.topic !== topic.topic
          ? topicIdeas(scene, asked.topic, false)
          : []),
        ...(input === undefined || input === scene.entered?.input
          ? []
          : doesNotHappen(scene, [input], { from: sent, to: now })),
        [
          {
            change: 'respond',
            email: mail.email,
            send: countOf(simulation.mails, place),
            response: { fails: true },
          },
        ],
      ];
    })
    .reverse();
}

/** Ways to come by when the gate lets mails pass: what let the run in happens later, or earlier. */
export function laterOn(scene: Scene, until: string | undefined): Ideas {
  const { entered, events, now } = scene;
  const event = events.find(({ id }) => id === entered?.input);
  if (!event) return [];
  const open = until === undefined ? undefined : parseInstant(until);
  const ahead = open === undefined ? [] : [open - now];
  return [...ahead, dayMs, -dayMs, ...hours, 2 * dayMs, 7 * dayMs].map((by) => [
    { change: 'move', input: event.id, to: event.at + by },
  ]);
}

const hours = [-1, 1, -2, 2, -4, 4, -8, 8, -12, 12].map((count) => count * hourMs);

/** Ways for a mail that went not to go. */
export function holdBackIdeas(scene: Scene, { checks }: Extract<Why, { code: 'gate' }>): Ideas {
  const topic = checks.find(({ check }) => check === 'topic');
  return [
    ...(topic?.check === 'topic' ? topicIdeas(scene, topic.topic, false) : []),
    [{ change: 'suppressed', since: formatInstant(scene.start) }],
    [{ change: 'email', email: undefined }],
  ];
}
