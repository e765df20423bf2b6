import { useEffect, useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { SwitchField } from '../ui/CheckField.tsx';
import { classes } from '../ui/classes.ts';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { framedMail, hasDarkStyles } from './framedMail.ts';
import styles from './MailFrame.module.css';

export type MailWidth = 'phone' | 'desktop';

const pixels: Readonly<Record<MailWidth, number>> = { phone: 375, desktop: 680 };
/** Where nothing says how wide the phone is, it may as well be a large one. */
const widestPhone = 430;

/**
 * A rendered mail as its reader sees it, in a frame without scripts, forms, pop-ups or navigation, from which nothing is
 * requested but the mail's own images, and with images off nothing at all. Where there is less room, it is shown smaller.
 */
export function MailFrame(props: {
  /** Of the mail, as `renderMail` gives it; undefined while there is none yet. */
  html: string | undefined;
  /** Names the frame: “Preview for Ada: Your cart”. */
  title: string;
  /** Where it starts: `phone` 375 px wide (default), `desktop` as wide as there is room, 680 at least. */
  width?: MailWidth | undefined;
  /** Of the frame, in pixels; 560 unless it is `bare` or `fills`. */
  height?: number | undefined;
  /** Without the switches for width, dark mode and images. */
  bare?: boolean | undefined;
  /** As high as the grid or flex cell that `className` makes of it. */
  fills?: boolean | undefined;
  /** Of a mail that a stranger made: no picture is fetched before its switch, which is then always there, is on. */
  guarded?: boolean | undefined;
  className?: string | undefined;
}) {
  const { html, title, bare = false, fills = bare, guarded = false, className } = props;
  const { height = fills ? undefined : 560 } = props;
  const [width, setWidth] = useState<MailWidth>(props.width ?? 'phone');
  // Each for itself: whoever looks at pictures of one's own has not asked for those of a stranger.
  const [own, setOwn] = useState(true);
  const [strange, setStrange] = useState(false);
  const images = guarded ? strange : own;
  const [dark, setDark] = useState(false);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [loaded, setLoaded] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const pictures = guarded && (
    <SwitchField label={t('Show pictures')} checked={strange} onChange={setStrange} />
  );
  const page = html === undefined ? undefined : framedMail(html, images, dark);
  // A mail program's window is as wide as there is room, and the mail stands in its middle.
  const most = width === 'desktop' ? Infinity : bare ? widestPhone : pixels.phone;
  const wide = Math.max(pixels[width], Math.min(room.width, most));
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / wide);
  return (
    <div className={classes(styles.preview, fills && styles.fills, className)}>
      {!bare && (
        <div className={styles.switches}>
          <SegmentedField
            label={t('Width')}
            labelHidden
            size="sm"
            value={width}
            onChange={setWidth}
            options={[
              { value: 'phone', label: t('Phone'), icon: 'phone' },
              { value: 'desktop', label: t('Desktop'), icon: 'desktop' },
            ]}
          />
          <div className={styles.ways}>
            <SwitchField label={t('Dark')} checked={dark} onChange={setDark} />
            {!guarded && <SwitchField label={t('Images')} checked={own} onChange={setOwn} />}
            {pictures}
          </div>
        </div>
      )}
      {dark && html !== undefined && !hasDarkStyles(html) && (
        <p role="status" className={styles.note}>
          {t(
            'This email has no colours of its own for dark mode: some mail programs leave it light, others change its colours as they see fit.',
          )}
        </p>
      )}
      {bare && guarded && <div className={styles.alone}>{pictures}</div>}
      <div ref={box} className={styles.room} style={{ height }} data-dark={dark || undefined}>
        {page !== undefined && (
          <iframe
            // A new page in the same frame would be a step of the browser's history, and Back would lead to the mail before.
            key={page}
            className={styles.frame}
            style={{
              insetInlineStart: Math.max(0, (room.width - wide) / 2),
              width: wide,
              height: room.height / scale,
              scale,
              zoom: 1,
            }}
            title={title}
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={page}
            onLoad={() => setLoaded(page)}
          />
        )}
        {(page === undefined || loaded !== page) && (
          <div className={styles.wait}>
            <Spinner label={t('The email is being made')} />
          </div>
        )}
      </div>
    </div>
  );
}
