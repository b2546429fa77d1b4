import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../../scripts/lib/workbench';
import { openFromList, READY, workbench } from './support';

const COMPLETE = '.complete';

describe('the walkthrough', function () {
  this.timeout(120_000);
  let editor: Workbench;
  before(async () => {
    editor = await workbench();
    editor.page.setDefaultTimeout(60_000);
  });

  it('shows its steps with their pictures', async () => {
    const { page } = editor;
    await editor.load();
    await openFromList(editor, READY);
    // in a narrow window the steps stand alone
    await page.setViewportSize({ width: 1800, height: 900 });
    await editor.run('Welcome: Open Walkthrough', 'Annual Report on Open Government');
    const steps = page.locator('.getting-started-step');
    await steps.nth(4).waitFor();
    const picture = page.locator('.getting-started-media img');
    // it has no size before it has loaded
    await picture.waitFor();
  });

  it('ticks a step off when its command has run', async () => {
    const step = editor.page.locator('.getting-started-step', { has: done('read') });
    const title = step.locator('.step-title');
    await title.waitFor();
    assert.equal(await step.locator(COMPLETE).count(), 0);
    if (!((await step.getAttribute('class')) ?? '').includes('expanded')) await title.click();
    await step.locator('.monaco-button').first().click();
    await step.locator(COMPLETE).waitFor();
  });

  /** The sign before a step. */
  function done(id: string): Locator {
    return editor.page.locator(`[data-done-step-id$="#${id}"]`);
  }
});
