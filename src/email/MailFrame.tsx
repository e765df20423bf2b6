import { useEffect, useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { SwitchField } from '../ui/CheckField.tsx';
import { classes } from '../ui/classes.ts';
import { SegmentedField } from '../ui/SegmentedField.tsx';
import { framedMail } from './framedMail.ts';
import styles from './MailFrame.module.css';

export type MailWidth = 'phone' | 'desktop';

const pixels: Readonly<Record<MailWidth, number>> = { phone: 375, desktop: 680 };

/**
 * A rendered mail as its reader sees it, in a frame without scripts, forms, pop-ups or navigation, from which nothing is
 * requested but the mail's own images, and with images off nothing at all. Where there is less room, it is shown smaller.
 */
export function MailFrame(props: {
  /** Of the mail, as `renderMail` gives it. */
  html: string;
  /** Names the frame: “Preview for Ada: Your cart”. */
  title: string;
  /** Where it starts: `phone` 375 px wide (default), `desktop` 680. */
  width?: MailWidth | undefined;
  /** Of the frame, in pixels; 560, or with `bare` as high as the grid or flex cell that `className` makes of it. */
  height?: number | undefined;
  /** Without the switches for width and images. */
  bare?: boolean | undefined;
  className?: string | undefined;
}) {
  const { html, title, bare = false, height = bare ? undefined : 560, className } = props;
  const [width, setWidth] = useState<MailWidth>(props.width ?? 'phone');
  const [images, setImages] = useState(true);
  const [dark, setDark] = useState(false);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);
  const page = framedMail(html, images, dark);
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / pixels[width]);
  return (
    <div className={classes(styles.preview, className)}>
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
            <SwitchField label={t('Images')} checked={images} onChange={setImages} />
          </div>
        </div>
      )}
      <div ref={box} className={styles.room} style={{ height }}>
        <iframe
          // A new page in the same frame would be a step of the browser's history, and Back would lead to the mail before.
          key={page}
          className={styles.frame}
          style={{
            insetInlineStart: Math.max(0, (room.width - pixels[width]) / 2),
            width: pixels[width],
            height: room.height / scale,
            scale,
            zoom: 1,
          }}
          title={title}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={page}
        />
      </div>
    </div>
  );
}
