import type { ComponentType } from 'react';
import type { EmailBlock } from '../../../core/index.ts';
import { ButtonForm } from './ButtonForm.tsx';
import { CouponForm } from './CouponForm.tsx';
import { FooterForm } from './FooterForm.tsx';
import type { BlockFormProps } from './FormProps.ts';
import { HeaderForm } from './HeaderForm.tsx';
import { ImageForm } from './ImageForm.tsx';
import { ListForm } from './ListForm.tsx';
import { ProductsForm } from './ProductsForm.tsx';
import { SocialForm } from './SocialForm.tsx';
import { SpacerForm } from './SpacerForm.tsx';
import { TextForm } from './TextForm.tsx';

/** The settings of each type of block; a line has none. */
export const blockForms = {
  text: TextForm,
  list: ListForm,
  button: ButtonForm,
  image: ImageForm,
  divider: () => null,
  spacer: SpacerForm,
  social: SocialForm,
  products: ProductsForm,
  coupon: CouponForm,
  header: HeaderForm,
  footer: FooterForm,
} satisfies { [Type in EmailBlock['type']]: ComponentType<BlockFormProps<Type>> };
