import { ruleIsComplete, ruleWords, type Rule } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { RuleBuilder } from '../rules/RuleBuilder.tsx';
import { viewOf } from '../rules/ruleTree.ts';
import { useRuleNames } from '../rules/useRuleNames.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './PartProps.ts';

const everybody: Rule = { all: [] };

/** The rule that must hold when the trigger fires; without one everybody enters. */
export function AudiencePart({ journey: { audience }, change, leave }: PartProps) {
  const names = useRuleNames();
  return (
    <Part
      at="audience"
      title={t('Who may enter')}
      teaches={
        audience === undefined
          ? t('Everybody who sets off a trigger enters.')
          : t('Of those who set off a trigger, only people for whom this holds enter.')
      }
      summary={
        audience === undefined
          ? t('Everybody')
          : ruleIsComplete(audience)
            ? ruleWords(audience, names)
            : t('An unfinished rule')
      }
      isUsed={audience !== undefined}
    >
      <RuleBuilder
        label={t('Rule for entering')}
        scope="person"
        value={audience ?? everybody}
        onChange={(rule, typing) =>
          change({ audience: hasNoParts(rule) ? undefined : rule }, typing && `audience/${typing}`)
        }
        onBlur={leave}
      />
    </Part>
  );
}

/** A rule of no parts asks nothing. */
function hasNoParts(rule: Rule): boolean {
  const view = viewOf(rule);
  return 'parts' in view && view.parts.length === 0;
}
