import { useMemo } from 'react';
import { noteBlocks, type NoteBlock, type NoteInline } from '../core/index.ts';
import styles from './NoteCard.module.css';

/** The text of a note as it is meant. What it leads to opens in a page of its own, and only when somebody presses it. */
export function NoteText({ text, reachable }: { text: string; reachable: boolean }) {
  const blocks = useMemo(() => noteBlocks(text), [text]);
  // A part of a text has nothing but its place that could tell it apart.
  return blocks.map((block, index) => <Block key={index} block={block} reachable={reachable} />);
}

function Block({ block, reachable }: { block: NoteBlock; reachable: boolean }) {
  if (block.type === 'heading')
    return (
      // The headings of the page are not those of somebody's note.
      <p className={styles.heading} data-level={block.level}>
        <Inlines inlines={block.inlines} reachable={reachable} />
      </p>
    );
  if (block.type === 'paragraph')
    return (
      <p>
        {block.lines.map((line, index) => (
          <span key={index} className={styles.line}>
            <Inlines inlines={line} reachable={reachable} />
          </span>
        ))}
      </p>
    );
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Inlines inlines={item} reachable={reachable} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Inlines({ inlines, reachable }: { inlines: readonly NoteInline[]; reachable: boolean }) {
  return inlines.map((inline, index) => {
    if (inline.type === 'text') return <span key={index}>{inline.text}</span>;
    const inner = <Inlines inlines={inline.inlines} reachable={reachable} />;
    if (inline.type === 'bold') return <strong key={index}>{inner}</strong>;
    if (inline.type === 'italic') return <em key={index}>{inner}</em>;
    return (
      <a
        key={index}
        href={inline.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        className="nodrag nopan"
        tabIndex={reachable ? 0 : -1}
      >
        {inner}
      </a>
    );
  });
}
