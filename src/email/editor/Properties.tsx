import type { ComponentType } from 'react';
import type { EmailBlock } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { findPart, type Found } from '../edits/parts.ts';
import { changePart } from '../edits/settings.ts';
import { blockKinds } from './blockKinds.ts';
import { useEmailDesk } from './EmailDesk.ts';
import { EmailSettings } from './EmailSettings.tsx';
import { blockForms } from './forms/blockForms.ts';
import type { BlockFormProps } from './forms/FormProps.ts';
import { SectionForm } from './forms/SectionForm.tsx';
import { partName } from './partWords.ts';
import styles from './Properties.module.css';
import { ShownTo } from './ShownTo.tsx';
import { usePartActions } from './usePartActions.ts';

/** The settings of what is selected or, where nothing is, of the whole email. */
export function Properties() {
  const { document, selected } = useEmailDesk();
  const found = findPart(document, selected);
  if (!found) return <EmailSettings />;
  const name = partName(found);
  return (
    <div className={styles.panel}>
      <PartHead found={found} name={name} />
      {/* What is half typed in one part's settings must not show in another's. */}
      <div key={selected} data-fields className={styles.form}>
        {found.part === 'block' ? (
          <BlockSettings block={found.block} name={name} />
        ) : (
          <SectionForm section={found.section} />
        )}
        {found.part !== 'column' && (
          <ShownTo part={found.part === 'block' ? found.block : found.section} name={name} />
        )}
      </div>
    </div>
  );
}

function PartHead({ found, name }: { found: Found; name: string }) {
  const { select, document } = useEmailDesk();
  const actions = usePartActions();
  const id =
    found.part === 'block' ? found.block.id : found.part === 'column' ? found.column.id : found.section.id;
  const icon =
    found.part === 'block'
      ? blockKinds[found.block.type].icon
      : found.part === 'column'
        ? 'sidebar'
        : 'panel-bottom';
  const holder = found.part === 'section' ? undefined : found.section;
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        {holder === undefined ? (
          <LinkButton onClick={() => select(undefined)}>{t('Email')}</LinkButton>
        ) : (
          <LinkButton onClick={() => select(holder.id)}>
            {t('Section {number}', { number: document.sections.indexOf(holder) + 1 })}
          </LinkButton>
        )}
        <h2 className={styles.title}>
          <Icon name={icon} size={16} />
          {name}
        </h2>
      </div>
      <IconButton icon="arrow-up" label={t('Move up')} onClick={() => actions.move(id, -1)} />
      <IconButton icon="arrow-down" label={t('Move down')} onClick={() => actions.move(id, 1)} />
      <IconButton icon="copy" label={t('Duplicate')} onClick={() => actions.duplicate(id)} />
      <IconButton
        icon="trash"
        label={t('Remove')}
        side="left"
        onClick={() => actions.remove(id, holder?.id)}
      />
    </header>
  );
}

function BlockSettings({ block, name }: { block: EmailBlock; name: string }) {
  const { edit, endTyping } = useEmailDesk();
  // The map has a form of every block's own type, which the compiler cannot follow through the lookup.
  const Form = blockForms[block.type] as ComponentType<BlockFormProps>;
  return (
    <Form
      block={block}
      change={(patch, typing) =>
        edit(t('Change {what}', { what: name }), (document) => changePart(document, block.id, patch), {
          key: typing && `${block.id}/${typing}`,
        })
      }
      leave={endTyping}
    />
  );
}
