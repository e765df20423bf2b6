// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NoteText } from '../../src/canvas/NoteText.tsx';

test('a note shows its Markdown, and what it leads to opens apart and only when pressed', () => {
  const text =
    '# Plan\n**Ask** *Mira*\n- [brief](https://acme.example/a)\n- [x](javascript:alert(1))\n1. one';
  const { container } = render(<NoteText text={text} reachable />);
  expect(container.querySelector('strong')?.textContent).toBe('Ask');
  expect(container.querySelector('em')?.textContent).toBe('Mira');
  expect([...container.querySelectorAll('ul, ol')].map(({ tagName }) => tagName)).toEqual(['UL', 'OL']);
  const [link, ...more] = screen.getAllByRole('link');
  expect(more).toEqual([]);
  expect(link?.getAttribute('href')).toBe('https://acme.example/a');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  // A note's heading is none of the page's.
  expect(screen.queryByRole('heading')).toBeNull();
});

test('HTML in a note is text', () => {
  const text = '<img src=x onerror="alert(1)"><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
  const { container } = render(<NoteText text={text} reachable={false} />);
  expect(container.textContent).toBe(text);
  expect(container.querySelector('img, script, a')).toBeNull();
});
