// @vitest-environment happy-dom
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner } from '../../src/ui/Banner.tsx';
import { CodeBlock } from '../../src/ui/CodeBlock.tsx';
import { EmptyState } from '../../src/ui/EmptyState.tsx';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary.tsx';
import { Mark } from '../../src/ui/Mark.tsx';
import { Progress } from '../../src/ui/Progress.tsx';
import { Section } from '../../src/ui/Section.tsx';
import { Splitter } from '../../src/ui/Splitter.tsx';
import { Table } from '../../src/ui/Table.tsx';
import { TabPanel, Tabs } from '../../src/ui/Tabs.tsx';
import { fireEvent, render, screen, userEvent } from './dom.ts';

describe('Tabs', () => {
  function Step() {
    const [tab, setTab] = useState('settings');
    return (
      <>
        <Tabs
          id="step"
          label="Step"
          tabs={['settings', 'why', 'notes'].map((id) => ({ id, label: id }))}
          value={tab}
          onChange={setTab}
        />
        <TabPanel tabs="step" tab={tab}>
          the {tab}
        </TabPanel>
      </>
    );
  }

  test('are one stop of the Tab key; arrows, Home and End move and open', async () => {
    render(<Step />);
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: 'settings', selected: true })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'why', selected: true })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'why' })).toHaveTextContent('the why');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('tab', { name: 'notes', selected: true })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('tab', { name: 'settings', selected: true })).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('tab', { name: 'notes', selected: true })).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('tabpanel')).toHaveFocus();
  });

  test('open by a press and know their panel', async () => {
    render(<Step />);
    await userEvent.click(screen.getByRole('tab', { name: 'why' }));
    expect(screen.getByRole('tab', { name: 'why' })).toHaveAttribute(
      'aria-controls',
      screen.getByRole('tabpanel').id,
    );
  });
});

describe('Splitter', () => {
  const sent = vi.fn<(px: number) => void>();
  beforeEach(() => {
    sent.mockClear();
  });
  function Panels({ grows }: { grows: 'right' | 'left' | 'up' | 'down' }) {
    const [px, setPx] = useState(200);
    const change = (next: number) => {
      sent(next);
      setPx(next);
    };
    return (
      <Splitter
        label="Inspector"
        value={px}
        min={100}
        max={300}
        initial={180}
        grows={grows}
        onChange={change}
      />
    );
  }
  const bar = () => screen.getByRole('separator', { name: 'Inspector' });

  test('says its size and which way it lies', () => {
    const { rerender } = render(<Panels grows="left" />);
    expect(bar()).toHaveAttribute('aria-orientation', 'vertical');
    expect(bar()).toHaveAttribute('aria-valuenow', '200');
    expect(bar()).toHaveAttribute('aria-valuemin', '100');
    expect(bar()).toHaveAttribute('aria-valuemax', '300');
    rerender(<Panels grows="up" />);
    expect(bar()).toHaveAttribute('aria-orientation', 'horizontal');
  });

  test.each([
    ['right', '{ArrowRight}', 216],
    ['right', '{ArrowLeft}', 184],
    ['left', '{ArrowLeft}', 216],
    ['down', '{ArrowDown}', 216],
    ['up', '{ArrowUp}', 216],
    ['up', '{Shift>}{ArrowDown}{/Shift}', 136],
    ['right', '{Home}', 100],
    ['right', '{End}', 300],
    ['right', '{Enter}', 180],
  ] as const)('growing %s, %s makes 200 into %i', async (grows, keys, px) => {
    render(<Panels grows={grows} />);
    bar().focus();
    await userEvent.keyboard(keys);
    expect(sent).toHaveBeenCalledExactlyOnceWith(px);
  });

  test('stops at the ends', async () => {
    render(<Panels grows="right" />);
    bar().focus();
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(sent).toHaveBeenCalledExactlyOnceWith(300);
  });

  test('follows a drag, resets on a double click, and Escape takes a drag back', async () => {
    render(<Panels grows="left" />);
    const at = (clientX: number) => ({ pointerId: 1, button: 0, clientX });
    fireEvent.pointerDown(bar(), at(500));
    fireEvent.pointerMove(bar(), at(460));
    expect(sent).toHaveBeenLastCalledWith(240);
    fireEvent.pointerMove(bar(), at(100));
    expect(sent).toHaveBeenLastCalledWith(300);
    fireEvent.pointerUp(bar(), at(100));
    fireEvent.pointerMove(bar(), at(500));
    expect(sent).toHaveBeenLastCalledWith(300);
    fireEvent.doubleClick(bar());
    expect(sent).toHaveBeenLastCalledWith(180);
    fireEvent.pointerDown(bar(), at(500));
    fireEvent.pointerMove(bar(), at(490));
    fireEvent.keyDown(bar(), { key: 'Escape' });
    expect(sent).toHaveBeenLastCalledWith(180);
    fireEvent.pointerMove(bar(), at(400));
    expect(sent).toHaveBeenLastCalledWith(180);
  });
});

describe('ErrorBoundary', () => {
  function Fragile({ broken }: { broken: boolean }) {
    if (broken) throw new Error('width of nothing');
    return <p>All is well</p>;
  }

  test('says what happened and what is safe, and tries again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const reported = vi.fn<(error: unknown) => void>();
    let broken = true;
    const room = () => (
      <ErrorBoundary
        name="The canvas"
        safe="Your journey is saved."
        onError={reported}
        onRetry={() => {
          broken = false;
          rerender(room());
        }}
      >
        <Fragile broken={broken} />
      </ErrorBoundary>
    );
    const { rerender } = render(room());
    expect(screen.getByRole('alert')).toHaveTextContent('The canvas stopped working');
    expect(screen.getByRole('alert')).toHaveTextContent('Your journey is saved.');
    expect(screen.getByRole('alert')).toHaveTextContent('width of nothing');
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: 'width of nothing' }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^The canvas stopped working\n[\s\S]*width of nothing/,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('All is well')).toBeVisible();
  });
});

test('a Section has a heading and can be folded', async () => {
  render(
    <Section title="Next moments" level={4} collapsible>
      Mon 9:00
    </Section>,
  );
  expect(screen.getByRole('region', { name: 'Next moments' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 4, name: 'Next moments' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Next moments', expanded: true }));
  expect(screen.getByText('Mon 9:00')).not.toBeVisible();
});

test('Progress says how far it is, and can be stopped', async () => {
  const cancel = vi.fn<() => void>();
  const { rerender } = render(<Progress label="Simulating" value={0.4} onCancel={cancel} />);
  expect(screen.getByRole('progressbar', { name: 'Simulating' })).toHaveAttribute('aria-valuenow', '40');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
  rerender(<Progress label="Simulating" detail="2 of 5" />);
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  expect(screen.getByText('2 of 5')).toBeVisible();
});

test('a Banner that appears is announced, a bad one at once', async () => {
  const pressed = vi.fn<() => void>();
  const { rerender } = render(
    <Banner live tone="warn" title="Two problems" action={{ label: 'Show', onAct: pressed }}>
      It cannot be sent.
    </Banner>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Two problems');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(pressed).toHaveBeenCalledOnce();
  rerender(<Banner live tone="bad" title="Not saved" onDismiss={pressed} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('a CodeBlock can be scrolled by keyboard and copied', async () => {
  const user = userEvent.setup();
  render(<CodeBlock label="Journey JSON" code={'{ "id": 1 }'} />);
  expect(screen.getByRole('region', { name: 'Journey JSON' })).toHaveAttribute('tabindex', '0');
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('{ "id": 1 }');
});

test('a Table has a caption, an EmptyState a heading, a Mark a name where it stands alone', () => {
  render(
    <>
      <Table caption="Moments">
        <tbody>
          <tr>
            <td data-num>1</td>
          </tr>
        </tbody>
      </Table>
      <EmptyState title="Start with a trigger" actions={<button type="button">Pick</button>} />
      <Mark verdict="good" label="Passed" />
      <Mark verdict="bad" />
    </>,
  );
  expect(screen.getByRole('table', { name: 'Moments' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Start with a trigger' })).toBeVisible();
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(screen.getByRole('img', { name: 'Passed' })).toBeVisible();
});
