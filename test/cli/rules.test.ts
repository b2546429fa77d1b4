import assert from 'node:assert/strict';

import { RULES } from '../../server/src/core/rules';
import { gouji } from './support/gouji';

interface Json {
  readonly version: number;
  readonly rules: readonly Readonly<Record<string, unknown>>[];
}

const ROW_TOTAL = 'balance/row-total';

describe('gouji rules', () => {
  it('lists every rule below its severity', async () => {
    const { code, stdout, stderr } = await gouji(['rules']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    const groups = stdout.split('\n\n');
    assert.deepEqual(
      groups.map((group) => group.split('\n')[0]),
      ['错误', '警告', '提示'],
    );
    const names = { error: 0, warning: 1, info: 2 };
    for (const { id, severity, title } of RULES) {
      const line = groups[names[severity]]?.split('\n').find((candidate) => candidate.trim().startsWith(`${id} `));
      assert.ok(line?.endsWith(title.zh), id);
    }
  });

  it('explains a rule: what, why with its basis, bad, good, traps, ways to switch it off', async () => {
    const { code, stdout } = await gouji(['rules', ROW_TOTAL]);
    assert.equal(code, 0);
    for (const heading of [
      '检查什么',
      '为什么',
      '依据',
      '有误的写法',
      '提示文字',
      '正确的写法',
      '不报的情形',
      '调整级别或关闭',
    ]) {
      assert.match(stdout, new RegExp(`^${heading}$`, 'm'));
    }
    for (const part of ['国办公开办函', 'gouji.rules', 'gouji.json', `<!-- gouji-disable ${ROW_TOTAL}: 原因 -->`]) {
      assert.ok(stdout.includes(part), part);
    }
  });

  it('has a page for every rule in both languages', async () => {
    const ids = RULES.map(({ id }) => id);
    for (const lang of ['zh', 'en']) {
      for (const id of [ids[0], ids[5], ids.at(-1)]) {
        const { code, stdout } = await gouji(['rules', id ?? '', '--lang', lang]);
        assert.equal(code, 0);
        assert.doesNotMatch(stdout, /undefined|\{\w+\}|`/);
      }
    }
  });

  it('names the nearest rules for an id that is none, and exits with 2', async () => {
    const { code, stdout, stderr } = await gouji(['rules', 'balance/row-totals']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^gouji：没有“balance\/row-totals”这项规则，相近的有 balance\/row-total.*gouji rules\n$/);
    assert.match((await gouji(['rules', 'row-total', '--lang', 'en'])).stderr, /similar: balance\/row-total/);
    const hostile = await gouji(['rules', '\u001b[31m']);
    assert.equal(hostile.code, 2);
    assert.ok(!hostile.stderr.includes('\u001b'));
  });

  it('writes JSON for programs', async () => {
    const all = JSON.parse((await gouji(['rules', '--format', 'json'])).stdout) as Json;
    assert.equal(all.version, 1);
    assert.deepEqual(
      all.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    assert.deepEqual(Object.keys(all.rules[0] ?? {}), ['id', 'title', 'severity', 'forms']);
    const one = JSON.parse((await gouji(['rules', ROW_TOTAL, '--format', 'json', '--lang', 'en'])).stdout) as Json;
    assert.equal(one.rules.length, 1);
    const keys = [
      'id',
      'title',
      'severity',
      'forms',
      'what',
      'why',
      'basis',
      'bad',
      'says',
      'good',
      'traps',
      'switches',
    ];
    assert.deepEqual(Object.keys(one.rules[0] ?? {}), keys);
    assert.equal((one.rules[0]?.['switches'] as unknown[]).length, 3);
  });
});
