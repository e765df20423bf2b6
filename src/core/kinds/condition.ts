import { t } from '../../texts/t.ts';
import { z } from '../values/zod.ts';
import { idSchema, nameSchema } from '../values/primitives.ts';
import { ruleSchema, type Rule } from '../values/rule.ts';
import { strictObject } from '../values/strictObject.ts';
import { noTime, type StepKind } from './Kind.ts';
import { ruleIsComplete } from './ruleIsComplete.ts';
import { quoted } from './names.ts';
import { ruleWords } from './words.ts';

export interface Branch {
  id: string;
  label: string;
  when: Rule;
}

export interface ConditionSettings {
  branches: readonly Branch[];
}

export const condition: StepKind<'condition', ConditionSettings> = {
  kind: 'condition',
  title: t('Condition'),
  hint: t('Sends people different ways by what is known of them.'),
  family: 'logic',
  icon: 'diamond-question',
  fields: (mode) => {
    const branches = z.array(strictObject({ id: idSchema, label: nameSchema(mode), when: ruleSchema(mode) }));
    return { branches: mode === 'strict' ? branches.min(1, { error: 'empty' }) : branches };
  },
  blank: { branches: [{ id: 'yes', label: t('Yes'), when: { all: [] } }] },
  ways: 'branches',
  outlets: ({ branches = [] }) => [
    ...branches.map(({ id, label }) => ({ id, label })),
    { id: 'otherwise', label: branches.length === 1 ? t('No') : t('Otherwise') },
  ],
  summary: ({ branches = [] }, { segment, journey, topic, email }) =>
    branches.length === 1 && branches[0]
      ? ruleWords(branches[0].when, {
          segment,
          journey,
          topic,
          email: (id) => email(id)?.subject || undefined,
        })
      : branches.flatMap(({ label }) => label || []).join(', '),
  check({ branches = [] }, report) {
    if (branches.length === 0) report('no-branch', 'branches');
    const seen = new Set<string>();
    for (const { id, label, when } of branches) {
      if (label === '') report('invalid-setting', `branches/${id}`, { what: t('A branch has no name') });
      if (!ruleIsComplete(when)) report('incomplete-rule', `branches/${id}`, { of: quoted(label) });
      if (id === 'otherwise') report('reserved-outlet', `branches/${id}`, { id });
      if (seen.has(id)) report('duplicate-id', `branches/${id}`, { id });
      seen.add(id);
    }
  },
  asks: ({ branches }) => ({ rules: branches.map(({ when }) => when), patterns: [], attributes: [] }),
  movedBy: undefined,
  lasts: () => noTime,
  visit({ branches }, moment) {
    const taken = branches.findIndex(({ when }) => moment.holds(when));
    const outlet = branches[taken]?.id ?? 'otherwise';
    const tried = () => (taken === -1 ? branches : branches.slice(0, taken + 1));
    return {
      go: 'on',
      outlet,
      did: 'branched',
      why: () => ({
        code: 'branch',
        outlet,
        tried: tried().map(({ id, when }) => ({ branch: id, reason: moment.explain(when) })),
      }),
    };
  },
};
