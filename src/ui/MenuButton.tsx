import { useState, type ReactNode } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import type { IconName } from './Icon.tsx';
import { Menu, type MenuGroup, type MenuProps } from './Menu.tsx';

/** A button that opens a menu: with words it is a `Button` and shows a chevron, without it is an `IconButton`. */
export function MenuButton(props: {
  /** The menu's name, and that of a button without words. */
  label: string;
  groups: readonly MenuGroup[];
  icon?: IconName | undefined;
  children?: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: 'md' | 'sm' | undefined;
  align?: 'start' | 'end' | undefined;
  search?: MenuProps['search'];
  disabledReason?: string | undefined;
  className?: string | undefined;
}) {
  const { label, groups, icon, children, variant, size, align, search, disabledReason, className } = props;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const shared = {
    'aria-haspopup': search === undefined ? ('menu' as const) : ('listbox' as const),
    'aria-expanded': anchor !== undefined,
    className,
    size,
    disabledReason,
    onClick: (event: { currentTarget: HTMLElement }) => {
      const button = event.currentTarget;
      setAnchor((open) => (open === undefined ? button : undefined));
    },
  };
  return (
    <>
      {children === undefined ? (
        <IconButton icon={icon ?? 'more'} label={label} {...shared} />
      ) : (
        <Button icon={icon} iconAfter="chevron-down" variant={variant} {...shared}>
          {children}
        </Button>
      )}
      {anchor !== undefined && (
        <Menu
          label={label}
          at={anchor}
          groups={groups}
          search={search}
          align={align}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </>
  );
}
