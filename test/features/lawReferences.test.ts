import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hoverAt, lawPageOf, lawReferencesIn, readReport, reportSymbols } from '../../server/src/core';
import { articlePage, ARTICLE_COUNT, normPages } from '../../server/src/core/features/lawPage';
import { cite, quote } from '../../server/src/core/forms/law';
import { exampleReport } from '../../server/src/core/rules/examples';

/** `ref text`, for each reference in a sentence of section one, of a report of `year`. */
function refs(sentence: string, year = 2024): string[] {
  const text = exampleReport({ year, replace: [['均按规定办理。', `均按规定办理。${sentence}`]] });
  const from = text.indexOf(sentence);
  return lawReferencesIn(readReport(text))
    .filter(({ range }) => range.start >= from && range.end <= from + sentence.length)
    .map(({ ref, range }) => `${ref} ${text.slice(range.start, range.end)}`);
}

describe('references to the law', () => {
  it('are articles of the Regulation by its name in full, short, or as 《条例》', () => {
    for (const name of ['《中华人民共和国政府信息公开条例》', '《政府信息公开条例》', '政府信息公开条例', '《条例》']) {
      assert.deepEqual(refs(`依据${name}第三十六条作出答复。`), [`36 ${name}第三十六条`]);
    }
  });

  it('are as exact as the law data: item, paragraph, or the article', () => {
    assert.deepEqual(refs('依据《条例》第三十六条第（三）项答复。'), ['36(3) 《条例》第三十六条第（三）项']);
    assert.deepEqual(refs('依据《条例》第十六条第二款答复。'), ['16 para 2 《条例》第十六条第二款']);
    assert.deepEqual(refs('依据《条例》第50条第2款公布。'), ['50 para 2 《条例》第50条第2款']);
    assert.deepEqual(refs('依据《条例》第十四条第（九）项答复。'), ['14 《条例》第十四条第（九）项']);
  });

  it('go on in a list', () => {
    assert.deepEqual(refs('按照《条例》第四十九条、第五十条和第五十一条的要求。'), [
      '49 《条例》第四十九条',
      '50 第五十条',
      '51 第五十一条',
    ]);
  });

  it('are documents by their numbers, whatever their brackets', () => {
    assert.deepEqual(refs('按照国办公开办函〔2021〕30号和国办函[2020]109号执行。'), [
      '30号 国办公开办函〔2021〕30号',
      '109号 国办函[2020]109号',
    ]);
    assert.deepEqual(refs('《条例》（国务院令第711号）施行以来。'), ['regulation 国务院令第711号']);
    assert.deepEqual(refs('按照国办公开办函〔2022〕99号执行。'), []);
  });

  it('are other laws where their text is at hand, in the version of the report year', () => {
    assert.deepEqual(refs('依据《行政复议法》第二十三条先行复议。', 2024), ['复议法23 《行政复议法》第二十三条']);
    assert.deepEqual(refs('依据《行政复议法》第二十三条。', 2022), []);
    assert.deepEqual(refs('依据《行政复议法》第二十四条。', 2024), []);
    assert.deepEqual(refs('依据《立法法》第九十三条第一款。', 2024), ['立法法93 《立法法》第九十三条第一款']);
    assert.deepEqual(refs('依据《立法法》第九十三条第二款。', 2024), []);
  });

  it('are none where the law is another or not named', () => {
    assert.deepEqual(refs('依据第三十六条答复。'), []);
    assert.deepEqual(refs('依据《信访工作条例》第三十六条答复。'), []);
    assert.deepEqual(refs('依据《某省政府信息公开条例》第三十六条答复。'), []);
    assert.deepEqual(refs('依据原《政府信息公开条例》第三十一条答复。'), []);
    assert.deepEqual(refs('依据《条例》第九十九条答复。'), []);
  });

  it('are none by 《条例》 where the text gives that name to another law', () => {
    assert.deepEqual(refs('按照《信访工作条例》（以下简称《条例》）办理，依据《条例》第三十六条答复。'), []);
  });

  it('are captions of table two', () => {
    const text = exampleReport();
    const captions = lawReferencesIn(readReport(text)).filter(({ ref }) => ref.startsWith('20('));
    assert.deepEqual(
      captions.map(({ range }) => text.slice(range.start, range.end)),
      ['第二十条第（一）项', '第二十条第（五）项', '第二十条第（六）项', '第二十条第（八）项'],
    );
  });

  it('are none in a text that is no report', () => {
    assert.deepEqual(lawReferencesIn(readReport('依据《政府信息公开条例》第三十六条')), []);
  });

  it('show the words of the law in a hover, and say what is no quotation', () => {
    const hover = (sentence: string, words: string): string => {
      const text = exampleReport({ year: 2024, replace: [['均按规定办理。', sentence]] });
      return hoverAt(readReport(text), text.indexOf(sentence) + sentence.indexOf(words))?.content.zh ?? '';
    };
    const article = hover('依据《条例》第三十六条第（四）项答复。', '第三十六');
    assert.match(article, /^\*\*《政府信息公开条例》第三十六条第（四）项\*\*/);
    assert.match(article, /经检索没有所申请公开信息的/);
    assert.match(hover('按照国办函〔2020〕109号执行。', '109号'), /不是原文/);
  });
});

describe('pages of the law', () => {
  it('exist for every reference the law data know', () => {
    for (const ref of ['20(一)', '36', '36(1)', '16 para 2', '30号', '60号', '109号', '复议法23', 'regulation']) {
      const page = lawPageOf(ref);
      assert.ok(page !== undefined && existsSync(`docs/law/${page}.md`), ref);
    }
    assert.equal(lawPageOf('57'), undefined);
    assert.equal(lawPageOf('constructor'), undefined);
    assert.equal(normPages().length, 12);
  });

  it('quote the article and nothing else as the words of the law', () => {
    for (let number = 1; number <= ARTICLE_COUNT; number++) {
      const page = articlePage(number);
      assert.ok(page);
      assert.equal(page.words.join('\n'), quote(`${number}`)?.text);
      const quoted = readFileSync(`docs/law/regulation/${number}.md`, 'utf8').match(/^> .*$/gm) ?? [];
      assert.deepEqual(
        quoted.map((line) => line.slice(2)),
        page.words,
      );
    }
  });

  it('name only places of the form that rest on them', () => {
    const uses = articlePage(14)?.uses.map(({ place }) => place.zh) ?? [];
    assert.ok(uses.some((place) => place.includes('1.属于国家秘密')));
    assert.ok(!uses.some((place) => place.includes('重复申请')));
  });

  it('say of a summary and of a part what they are', () => {
    const page = (ref: string): string => readFileSync(`docs/law/${lawPageOf(ref) ?? ''}.md`, 'utf8');
    assert.match(page('109号'), /不是原文/);
    assert.doesNotMatch(page('109号'), /## 原文/);
    assert.match(page('30号'), /只检得部分原文/);
    assert.match(page('豫-信息处理费'), /地方文件/);
  });

  it('link, as the pages of rules do, only to pages that exist', () => {
    let links = 0;
    for (const folder of ['docs/law', 'docs/rules']) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.md')) continue;
        const file = path.join(folder, name);
        for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+\.md)\)/g)) {
          links++;
          assert.ok(existsSync(path.join(path.dirname(file), target)), `${file} → ${target}`);
        }
      }
    }
    assert.ok(links > 200, String(links));
  });

  it('are headed by what they are', () => {
    assert.equal(readFileSync('docs/law/regulation/36.md', 'utf8').split('\n')[0], `# ${cite('36')?.zh ?? ''}`);
  });
});

describe('symbols of the workspace', () => {
  const report = readReport(exampleReport());
  const found = (query: string): string[] => reportSymbols(report, query).map(({ name }) => name);

  it('are the report and its sections', () => {
    assert.equal(found('').length, 7);
    assert.equal(found('')[0], '示例县交通运输局2023年政府信息公开工作年度报告');
  });

  it('are found by body, year and section, as characters in their order', () => {
    assert.equal(found('交通局 2023')[0], '示例县交通运输局2023年政府信息公开工作年度报告');
    assert.deepEqual(found('改进'), ['五、存在的主要问题及改进情况']);
    assert.deepEqual(found('2022'), []);
  });

  it('are none of a text that is no report', () => {
    assert.deepEqual(reportSymbols(readReport('# 会议纪要'), ''), []);
  });
});
