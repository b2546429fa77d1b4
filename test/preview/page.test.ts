import assert from 'node:assert/strict';
import { readReport } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { type Browser, DRAFT, type PreviewPage, startBrowser } from './support/browserPage';
import { show } from './support/show';

const CLEAN = exampleReport();
const WRONG = exampleReport({ cells: { 'applications/granted/total': '9' } });
const TOTAL = '[data-cell="applications/granted/total"]';

describe('the page of the panel, in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let opened: PreviewPage;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  afterEach(() => opened.page.close());

  async function open(draft: string): Promise<PreviewPage> {
    opened = await browser.open();
    await opened.send({ type: 'show', html: show(draft), version: 1 });
    return opened;
  }

  const shown = (selector: string): Promise<string> => opened.page.locator(selector).first().innerText();

  it('says that it is ready, keeps the address of its document, and shows what it is sent', async () => {
    const { told, state, complaints } = await open(WRONG);
    assert.deepEqual(told, [{ type: 'ready' }]);
    assert.deepEqual(await state(), { uri: DRAFT, top: 0 });
    assert.match(await shown('h1'), /年政府信息公开工作年度报告/);
    assert.equal(await shown(TOTAL), '9');
    assert.deepEqual(complaints, []);
  });

  it('tells the place of a cell, a paragraph or a finding that is clicked', async () => {
    const { page, next } = await open(WRONG);
    const { range } = readReport(WRONG).cells.get('applications/granted/total') ?? assert.fail();
    const cell = next('reveal');
    await page.locator(TOTAL).click();
    assert.deepEqual(await cell, { type: 'reveal', ...range, focus: true });
    const paragraph = next('reveal');
    await page.locator('.paper p').first().click();
    const { start, end } = await paragraph;
    assert.equal(WRONG.slice(start, end), (await shown('.paper p')).trim());
    await page.locator('.findings summary').click();
    const finding = next('reveal');
    await page.locator('.findings button').first().click();
    assert.deepEqual(await finding, { type: 'reveal', ...range, focus: true });
  });

  it('is worked with the keyboard alone: arrows from cell to cell, Enter to the source', async () => {
    const { page, next } = await open(WRONG);
    // TAB comes to the wrong cell of the table first
    await page.locator('.form.applications [tabindex="0"]').focus();
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.dataset.cell');
    assert.equal(await focused(), 'applications/granted/total');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), 'applications/granted/otherOrg');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'applications/partial/otherOrg');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    const reveal = next('reveal');
    await page.keyboard.press('Enter');
    const { range } = readReport(WRONG).cells.get('applications/granted/total') ?? assert.fail();
    assert.deepEqual(await reveal, { type: 'reveal', ...range, focus: true });
  });

  it('goes from finding to finding, says what was found, and points at the addends', async () => {
    const { page, next } = await open(WRONG);
    const reveal = next('reveal');
    await page.locator('#next').click();
    assert.equal((await reveal).focus, false);
    assert.match(await shown('#said'), /相差/);
    assert.equal((await page.locator('td.part').count()) > 0, true);
  });

  it('changes only what has changed when the draft does', async () => {
    const { page, send } = await open(CLEAN);
    await page.evaluate(
      `document.querySelector('${TOTAL}').focus(); window.kept = document.querySelector('${TOTAL}');`,
    );
    await page.evaluate('window.scrollTo(0, 400)');
    const place = await page.locator(TOTAL).boundingBox();
    await send({ type: 'show', html: show(WRONG), version: 2 });
    assert.equal(await shown(TOTAL), '9');
    assert.equal(await page.evaluate(`window.kept === document.querySelector('${TOTAL}')`), true);
    assert.equal(await page.evaluate('document.activeElement === window.kept'), true);
    assert.deepEqual(await page.locator(TOTAL).boundingBox(), place);
  });

  it('scrolls with the editor without telling it so, and tells when the reader scrolls', async () => {
    const { page, send, next, told, state } = await open(CLEAN);
    await page.setViewportSize({ width: 600, height: 400 });
    await send({ type: 'scroll', offset: CLEAN.indexOf('## 五、') });
    const { y } = (await page.locator('h2', { hasText: '五、' }).boundingBox()) ?? assert.fail();
    assert.ok(y >= 0 && y < 150, `${y}`);
    while ((await state())?.top === 0) await page.evaluate('new Promise(requestAnimationFrame)');
    assert.deepEqual(
      told.filter(({ type }) => type === 'scroll'),
      [],
    );
    // the page leads again once it has followed for a while
    const scroll = next('scroll');
    while (!told.some(({ type }) => type === 'scroll')) await page.mouse.wheel(0, -20);
    const { offset } = await scroll;
    assert.ok(offset > 0 && offset < CLEAN.length);
  });

  it('shows the summary when the editor shows the beginning', async () => {
    const { page, send } = await open(WRONG);
    await page.evaluate('window.scrollTo(0, 400)');
    await send({ type: 'scroll', offset: 0 });
    assert.equal(await page.evaluate('window.scrollY'), 0);
  });

  it('tells the row of a table that it shows on top, not the group the row is in', async () => {
    const { page, next, told } = await open(CLEAN);
    await page.setViewportSize({ width: 600, height: 400 });
    const row = page.locator('[data-cell="applications/notHandled.repeated/natural"]');
    const { y } = (await row.boundingBox()) ?? assert.fail();
    const scroll = next('scroll');
    await page.evaluate(`window.scrollBy(0, ${y + 4} - document.querySelector('.bar').getBoundingClientRect().height)`);
    const { offset } = await scroll;
    assert.equal(told.at(-1)?.type, 'scroll');
    const line = CLEAN.slice(0, offset).split('\n').at(-1) ?? '';
    assert.match(line, /2\.重复申请/);
  });

  it('marks where the cursor stands', async () => {
    const { send } = await open(CLEAN);
    await send({ type: 'cursor', offset: CLEAN.indexOf('## 五、') + 4 });
    assert.match(await shown('.here'), /^五、/);
  });

  it('says words above the report, and takes them away again', async () => {
    const { page, send } = await open(CLEAN);
    await send({ type: 'notice', text: '文稿已关闭' });
    assert.equal(await shown('#notice'), '文稿已关闭');
    await send({ type: 'notice', text: '' });
    assert.equal(await page.locator('#notice').isVisible(), false);
  });

  it('puts rich text on the clipboard', async () => {
    const { page, send, next } = await open(CLEAN);
    const asked = next('copy');
    await page.locator('#copy').click();
    await asked;
    await page.evaluate(`document.addEventListener('copy', (event) => { window.copied = event.clipboardData; })`);
    const done = next('copied');
    await send({ type: 'clipboard', html: '<table><tr><td>1</td></tr></table>', text: '1' });
    assert.deepEqual(await done, { type: 'copied', done: true });
  });

  it('runs, loads and opens nothing that a draft says, even if escaping failed', async () => {
    const { page, send, complaints } = await open(CLEAN);
    const attack = '<img src="https://a.example/x" onerror="window.hit = 1"><script>window.hit = 1</script>';
    await send({
      type: 'show',
      html: `${show(CLEAN)}${attack}<p style="color: red" onclick="window.hit = 1">x</p>`,
      version: 2,
    });
    await page.locator('#report > p').click();
    assert.equal(await page.evaluate('window.hit'), undefined);
    assert.ok(complaints.some((text) => text.includes('Content Security Policy')));
  });
});
