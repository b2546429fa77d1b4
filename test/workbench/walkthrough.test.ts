import { before, describe, it } from 'mocha';
import type { Workbench } from '../../scripts/lib/workbench';
import { openFromList, READY, workbench } from './support';

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
    await editor.run('Welcome: Open Walkthrough');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Annual Report on Open Government' }).click();
    const steps = page.locator('.getting-started-step');
    await steps.nth(4).waitFor();
    const picture = page.locator('.getting-started-media img');
    // it has no size before it has loaded
    await picture.waitFor();
  });
});
