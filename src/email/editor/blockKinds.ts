import type { EmailBlock } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** What each kind of block is called, and its drawing. */
export const blockKinds: Readonly<Record<EmailBlock['type'], { name: string; icon: IconName }>> = {
  text: { name: t('Text'), icon: 'edit' },
  list: { name: t('List', { context: 'a block of an email' }), icon: 'list' },
  button: { name: t('Button'), icon: 'pointer' },
  image: { name: t('Picture'), icon: 'picture' },
  divider: { name: t('Line'), icon: 'minus' },
  spacer: { name: t('Space'), icon: 'spread-down' },
  social: { name: t('Social links'), icon: 'people' },
  products: { name: t('Products'), icon: 'cart' },
  coupon: { name: t('Discount code'), icon: 'tag' },
  header: { name: t('Header'), icon: 'align-top' },
  footer: { name: t('Footer'), icon: 'align-bottom' },
};
