import { useId, type MouseEventHandler, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { refuse } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './LinkButton.module.css';

/** Words in the accent colour: a link where it has an `href`, else a button. */
export function LinkButton(props: {
  children: ReactNode;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  href?: string | undefined;
  /** Opens in a new tab, and says so. */
  external?: boolean | undefined;
  disabledReason?: string | undefined;
  onClick?: MouseEventHandler<HTMLElement> | undefined;
  className?: string | undefined;
}) {
  const { children, icon, iconAfter, href, external, disabledReason, onClick } = props;
  const reasonId = useId();
  const off = disabledReason !== undefined;
  const className = classes(styles.link, props.className);
  const content = (
    <>
      {icon !== undefined && <Icon name={icon} size={12} />}
      <span>{children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} size={12} />}
    </>
  );
  if (href !== undefined && !off) {
    return (
      <a
        href={href}
        className={className}
        onClick={onClick}
        {...(external && { target: '_blank', rel: 'noreferrer' })}
      >
        {content}
        {external && <VisuallyHidden>{t('(opens in a new tab)')}</VisuallyHidden>}
        {external && <Icon name="external" size={12} />}
      </a>
    );
  }
  const button = (
    <button
      type="button"
      className={className}
      onClick={off ? refuse : onClick}
      {...(off && { 'aria-disabled': true, 'aria-describedby': reasonId })}
    >
      {content}
    </button>
  );
  if (!off) return button;
  return (
    <Tooltip text={disabledReason} onPress>
      {button}
      <span hidden id={reasonId}>
        {disabledReason}
      </span>
    </Tooltip>
  );
}
