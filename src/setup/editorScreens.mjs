import { floatingScreens } from './floatingScreens.mjs';
import { canvas, ground, newStep, opened, openJourney, part, sample, settings, step } from './screen.mjs';
import { simulatorScreens } from './simulatorScreens.mjs';

/** @typedef {import('./screens.mjs').Screen} Screen */

/** Every kind of step with its form, fresh or as the sample journey has it. @type {readonly Screen[]} */
const steps = [
  { name: 'step-trigger', address: sample, part: settings, prepare: step('Cart is filled') },
  { name: 'step-email', address: sample, part: settings, prepare: step('You left something behind') },
  { name: 'step-wait', address: sample, part: settings, prepare: step('23 hours') },
  { name: 'step-condition', address: sample, part: settings, prepare: step('Still in the cart?') },
  { name: 'step-exit', address: sample, part: settings, prepare: step('Cart emptied') },
  { name: 'step-new-trigger', address: sample, part: settings, prepare: newStep('Trigger') },
  { name: 'step-new-email', address: sample, part: settings, prepare: newStep('Email') },
  { name: 'step-new-condition', address: sample, part: settings, prepare: newStep('Condition') },
  { name: 'step-wait-for-event', address: sample, part: settings, prepare: newStep('Wait for event') },
  { name: 'step-split', address: sample, part: settings, prepare: newStep('Split') },
  { name: 'step-update', address: sample, part: settings, prepare: newStep('Update profile') },
  { name: 'step-webhook', address: sample, part: settings, prepare: newStep('Webhook') },
  { name: 'step-start-journey', address: sample, part: settings, prepare: newStep('Start journey') },
  { name: 'step-goal', address: sample, part: settings, prepare: newStep('Goal') },
];

/** @type {readonly Screen[]} */
const rooms = [
  { name: 'editor', address: sample, prepare: openJourney },
  {
    name: 'editor-journey',
    address: sample,
    part: settings,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await part(page, narrow, 'Settings');
      // What is folded up is unfolded, one part after another.
      const folded = page
        .getByRole('complementary', { name: 'Settings' })
        .getByRole('button', { expanded: false });
      for (const name of ['Who may enter', 'Leaving early', 'Afterwards'])
        await folded.and(page.getByRole('button', { name, exact: true })).click();
    },
  },
  {
    name: 'editor-problems',
    address: sample,
    part: opened,
    prepare: async (page, narrow) => {
      await newStep('Split')(page, narrow);
      await page
        .getByRole('button', { name: /^\d+ problems?$/ })
        .first()
        .click();
      await page.getByRole('dialog', { name: 'Problems' }).waitFor();
    },
  },
  {
    name: 'outline',
    address: sample,
    part: '[role=tree]',
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await page.getByRole('tab', { name: 'Outline' }).click();
      await page.getByRole('treeitem').nth(3).click();
    },
  },
  {
    name: 'palette',
    address: sample,
    part: 'aside[aria-label="Steps"]',
    alone: true,
    prepare: async (page, narrow) => {
      await openJourney(page, narrow);
      await part(page, narrow, 'Steps');
      await page.getByRole('searchbox', { name: 'Find a step' }).fill('wait');
    },
  },
  {
    name: 'canvas',
    address: sample,
    part: ground,
    prepare: canvas,
  },
  {
    name: 'tidied',
    address: sample,
    part: ground,
    prepare: async (page, narrow) => {
      await canvas(page, narrow);
      await page.getByRole('button', { name: /Tidy up/ }).click();
      await page.keyboard.press('Shift+Digit1');
    },
  },
];

/** What lies on the canvas besides steps, and what can be selected there. @type {readonly Screen[]} */
const selections = [
  {
    name: 'selected-several',
    address: sample,
    part: ground,
    prepare: async (page, narrow) => {
      await canvas(page, narrow);
      await page.locator('.react-flow__node').first().focus();
      await page.keyboard.press('ControlOrMeta+a');
    },
  },
  {
    name: 'selected-note',
    address: sample,
    part: ground,
    prepare: async (page, narrow) => {
      await canvas(page, narrow);
      await page.locator('.react-flow__node').first().focus();
      await page.keyboard.press('Shift+S');
      await page.keyboard.type('## Why three mails?\n\n- the **first** reminds\n- the second answers');
      await page.keyboard.press('Escape');
      await page.getByRole('toolbar', { name: 'Note' }).waitFor();
    },
  },
  {
    name: 'selected-section',
    address: sample,
    part: ground,
    prepare: async (page, narrow) => {
      await canvas(page, narrow);
      await page.locator('.react-flow__node').nth(3).click();
      await page.keyboard.press('ControlOrMeta+g');
      await page.keyboard.type('First reminder');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'selected-line',
    address: sample,
    part: ground,
    prepare: async (page, narrow) => {
      await canvas(page, narrow);
      await page.locator('.react-flow__edge').nth(2).focus();
      await page.keyboard.press('Enter');
    },
  },
];

/** Everything of the editor. @type {readonly Screen[]} */
export const editorScreens = [...rooms, ...simulatorScreens, ...selections, ...floatingScreens, ...steps];
