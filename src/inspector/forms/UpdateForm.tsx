import { own } from '../../core/index.ts';
import { useSessionState } from '../../session/useSession.ts';
import { t } from '../../texts/t.ts';
import { SwitchField } from '../../ui/CheckField.tsx';
import { TagsField } from '../../ui/TagsField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { useVocabulary } from '../samples/useVocabulary.tsx';
import { Setting } from '../Setting.tsx';
import type { FormProps } from './FormProps.ts';
import { SetFields } from './SetFields.tsx';

const listOrNothing = (list: readonly string[]) => (list.length === 0 ? undefined : list);

/** What of the profile is changed for everybody who comes here. */
export function UpdateForm({ node, change, leave }: FormProps<'update'>) {
  const { set, unset = [], addTags = [], removeTags = [], subscribe = [], unsubscribe = [] } = node.settings;
  const { attributes, tags } = useVocabulary();
  const topics = useSessionState(({ shared }) => shared.topics);
  // A topic that is gone is still shown, so that it can be let go.
  const options = [...new Set([...Object.keys(topics), ...subscribe, ...unsubscribe])].map((id) => ({
    value: id,
    label: own(topics, id)?.name ?? t('{name} (gone)', { name: id }),
  }));
  const without = (list: readonly string[], others: readonly string[]) =>
    listOrNothing(list.filter((id) => !others.includes(id)));
  return (
    <>
      <Setting at="set">
        {(error) => (
          <SetFields
            value={set}
            error={error}
            onChange={(next, typing) => change({ set: next }, typing)}
            onBlur={leave}
          />
        )}
      </Setting>
      <Setting at="unset">
        <TagsField
          label={t('Clear fields')}
          placeholder={t('Fields that are emptied')}
          value={unset}
          suggestions={attributes.map(({ name }) => name)}
          onChange={(next) => change({ unset: listOrNothing(next) })}
          onBlur={leave}
        />
      </Setting>
      <Setting at="addTags">
        <TagsField
          label={t('Add tags')}
          placeholder={t('Tags that they get')}
          value={addTags}
          suggestions={tags}
          onChange={(next) => change({ addTags: listOrNothing(next) })}
          onBlur={leave}
        />
      </Setting>
      <Setting at="removeTags">
        <TagsField
          label={t('Remove tags')}
          placeholder={t('Tags that they lose')}
          value={removeTags}
          suggestions={tags}
          onChange={(next) => change({ removeTags: listOrNothing(next) })}
          onBlur={leave}
        />
      </Setting>
      {options.length > 0 && (
        <>
          <Setting at="subscribe">
            {(error) => (
              <ToggleChips
                label={t('Subscribe to')}
                error={error}
                fill={false}
                hue="data"
                value={subscribe}
                options={options}
                onChange={(next) =>
                  change({ subscribe: listOrNothing(next), unsubscribe: without(unsubscribe, next) })
                }
              />
            )}
          </Setting>
          <Setting at="unsubscribe">
            <ToggleChips
              label={t('Unsubscribe from')}
              fill={false}
              hue="data"
              value={unsubscribe}
              options={options}
              onChange={(next) =>
                change({ unsubscribe: listOrNothing(next), subscribe: without(subscribe, next) })
              }
            />
          </Setting>
        </>
      )}
      <Setting at="suppress">
        <SwitchField
          label={t('Stop all email to them')}
          hint={t('Only transactional email, such as receipts, still reaches them.')}
          checked={node.settings.suppress ?? false}
          onChange={(on) => change({ suppress: on || undefined })}
        />
      </Setting>
    </>
  );
}
