import assert from 'node:assert/strict';
import { previewTitle, printHtml, readReport, richText } from '../../server/src/core';
import { exampleReport } from '../../server/src/core/rules/examples';
import { elementsOf } from './support/parse';

const WRONG = readReport(exampleReport({ cells: { 'applications/granted/total': '9' } }));

describe('the report as a page to print', () => {
  const html = printHtml(WRONG, 'zh');

  it('is a whole file for A4 that runs and loads nothing', () => {
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /@page \{ size: A4;/);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.doesNotMatch(html, /<script|<link|src=|href=|url\(/);
    assert.equal(elementsOf(html).find(({ name }) => name === 'title')?.text, previewTitle(WRONG));
  });

  it('says nothing of findings: it is the report and no more', () => {
    assert.doesNotMatch(html, /相差|<mark|error/);
    assert.ok(elementsOf(html).some(({ name, text }) => name === 'td' && text === '9'));
  });
});

describe('the report for a word processor', () => {
  const { html, text } = richText(WRONG, 'zh');

  it('has tables with lines and merged cells, and a style in every element', () => {
    const tables = elementsOf(html).filter(({ name }) => name === 'table');
    assert.equal(tables.length, 3);
    for (const { attributes } of tables) assert.equal(attributes['border'], '1');
    for (const { name, attributes } of elementsOf(html)) {
      if (['h1', 'h2', 'h3', 'p', 'td', 'table'].includes(name)) assert.ok(attributes['style'], name);
    }
    assert.ok(elementsOf(html).some(({ attributes }) => attributes['rowspan'] === '22'));
  });

  it('is plain text too, with every cell in its column', () => {
    const lines = text.split('\n');
    assert.equal(lines[0], previewTitle(WRONG));
    const granted = lines.find((line) => line.includes('（一）予以公开\t'))?.split('\t');
    assert.equal(granted?.length, 10);
    assert.equal(granted[9], '9');
    const secret = lines.find((line) => line.includes('1.属于国家秘密'))?.split('\t');
    assert.deepEqual(secret?.slice(0, 3), ['', '（三）不予公开', '1.属于国家秘密']);
    const repeated = lines.find((line) => line.includes('2.其他法律行政法规禁止公开'))?.split('\t');
    assert.deepEqual(repeated?.slice(0, 2), ['', '']);
  });

  it('makes up no number', () => {
    const omitted = readReport(exampleReport({ omitRows: ['applications/denied.stateSecret'] }));
    assert.match(richText(omitted, 'zh').text, /1\.属于国家秘密(?:\t缺){7}/);
  });
});
