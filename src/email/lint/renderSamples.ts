import type { Brand, StoredEmail, Utm } from '../../core/index.ts';
import { t } from '../../texts/t.ts';
import { compileEmail } from '../compile/compileEmail.ts';
import { partsOf } from '../partsOf.ts';
import { renderMail } from '../renderMail.ts';
import { sampleLinks, type RenderedSample } from './RenderedSample.ts';

/** Somebody of whom nothing is known: stands for everybody where there are no samples. */
const stranger: RenderedSample['reader'] = {
  name: t('somebody of whom nothing is known'),
  data: { subscriber: {}, trigger: {}, show: {} },
  reached: false,
};

/** An email as each of these people would get it, in every variant. Rejects with words for the person where it cannot be made. */
export async function renderSamples(
  stored: StoredEmail,
  { brand, utm }: { brand: Brand; utm: Utm | undefined },
  readers: readonly RenderedSample['reader'][],
): Promise<RenderedSample[]> {
  const email = await compileEmail(stored, { brand }, utm);
  const variants = email.variants?.length ? email.variants.map(({ id }) => id) : [undefined];
  return Promise.all(
    (readers.length === 0 ? [stranger] : readers).flatMap((reader) =>
      variants.map(async (variant): Promise<RenderedSample> => {
        const data = { ...reader.data, brand: { ...brand }, links: sampleLinks };
        return { reader, variant, mail: await renderMail(partsOf(email, variant), data) };
      }),
    ),
  );
}
