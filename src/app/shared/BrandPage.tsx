import { useBrandPreview } from '../../email/brand/useBrandPreview.ts';
import { MailFrame } from '../../email/MailFrame.tsx';
import { BrandForm } from '../../inspector/shared/BrandForm.tsx';
import { LookForm } from '../../inspector/shared/LookForm.tsx';
import { Panel } from '../../inspector/shared/Sheet.tsx';
import { SocialForm } from '../../inspector/shared/SocialForm.tsx';
import { useSharedState } from '../../session/useSharedSession.ts';
import { t } from '../../texts/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { SettingsLayout } from './SettingsLayout.tsx';
import styles from './BrandPage.module.css';

/** Who all emails come from, and how they look. */
export function BrandPage() {
  const name = useSharedState(({ shared }) => shared.brand.name);
  return (
    <SettingsLayout page="brand" icon="star" name={name.trim() || t('Your brand')} aside={<Preview />}>
      <BrandForm />
      <LookForm />
      <SocialForm />
    </SettingsLayout>
  );
}

function Preview() {
  const brand = useSharedState(({ shared }) => shared.brand);
  const made = useBrandPreview(brand);
  return (
    <div className={styles.beside}>
      <Panel
        title={t('How emails look')}
        hint={t('A sample. All emails follow at once, wherever they do not say otherwise themselves.')}
      >
        {made === undefined ? (
          <div className={styles.waiting}>
            <Spinner label={t('Making the sample email')} />
          </div>
        ) : (
          <div aria-busy={made.stale} className={styles.frame} data-stale={made.stale || undefined}>
            {made.mail.troubles.map((trouble) => (
              <Banner key={trouble} tone="bad">
                {trouble}
              </Banner>
            ))}
            <MailFrame html={made.mail.html} title={t('Sample email in your brand’s look')} />
          </div>
        )}
      </Panel>
    </div>
  );
}
