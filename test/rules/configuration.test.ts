import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bodyKind, withDeclared } from '../../server/src/core/bodyKind';
import { NO_CONFIGURATION, parseConfiguration, placeOfKey } from '../../server/src/core/configuration';
import { RULES } from '../../server/src/core/rules';
import { exampleReport } from '../../server/src/core/rules/examples';
import { check } from './support/check';

const IDS = new Set(RULES.map(({ id }) => id));
const parse = (text: string): ReturnType<typeof parseConfiguration> => parseConfiguration(text, IDS);

describe('a configuration', () => {
  it('sets levels and says what the body is', () => {
    const text =
      '{"$schema": "x", "rules": {"balance/row-total": "warning"}, "body": {"level": "county", "role": "office"}}';
    assert.deepEqual(parse(text), {
      usable: true,
      configuration: { levels: { 'balance/row-total': 'warning' }, body: { level: 'county', role: 'office' } },
      problems: [],
    });
    assert.deepEqual(parse('{}'), { usable: true, configuration: NO_CONFIGURATION, problems: [] });
  });

  it('is used but for what is not understood, which is named with its keys', () => {
    const { usable, configuration, problems } = parse(
      '{"rule": {}, "rules": {"cell/blank": "off", "cell/blnk": "off", "cell/residue": "loud", "cell/invalid-number": 2},' +
        ' "body": {"level": "village", "size": 3, "role": "office"}}',
    );
    assert.equal(usable, true);
    assert.deepEqual(configuration, { levels: { 'cell/blank': 'off' }, body: { role: 'office' } });
    assert.deepEqual(
      problems.map(({ path }) => path.join(' ')),
      ['rule', 'rules cell/blnk', 'rules cell/residue', 'rules cell/invalid-number', 'body level', 'body size'],
    );
    for (const { message, path } of problems) {
      assert.ok(message.zh.includes(path.join('.')) && message.en.includes(path.join('.')));
    }
    assert.deepEqual(
      parse('{"rules": [], "body": null}').problems.map(({ path }) => path),
      [['rules'], ['body']],
    );
  });

  it('is not used at all when it is no JSON or no object', () => {
    for (const text of ['', '{', '{"rules": {},}', '// x\n{}', '[]', 'null', '7', '"x"']) {
      const { usable, configuration, problems } = parse(text);
      assert.equal(usable, false, text);
      assert.deepEqual(configuration, NO_CONFIGURATION);
      assert.equal(problems.length, 1);
      assert.doesNotMatch(problems[0]?.message.zh ?? '', /[a-z]{5}/);
    }
  });

  it('takes any text and any names without harm', () => {
    const names = parse(
      '{"__proto__": {"a": 1}, "rules": {"__proto__": "off", "constructor": "off", "toString": "off"}}',
    );
    assert.deepEqual(names.configuration, NO_CONFIGURATION);
    assert.equal(names.problems.length, 4);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof parse(text).usable === 'boolean'));
  });

  it('shows where a key stands', () => {
    const text = '{\n  "body": {"cell/blank": 1},\n  "rules": {"cell/blank": "of"}\n}';
    const { start, end } = placeOfKey(text, ['rules', 'cell/blank']);
    assert.equal(text.slice(start, end), '"cell/blank"');
    assert.ok(start > text.indexOf('"rules"'));
    assert.deepEqual(placeOfKey(text, ['no']), { start: 0, end: 0 });
    assert.deepEqual(placeOfKey(text, []), { start: 0, end: 0 });
  });

  it('has a schema with the same keys, rules and values', () => {
    const schema = JSON.parse(readFileSync('schemas/gouji.schema.json', 'utf8')) as {
      properties: Record<string, { properties?: Record<string, { enum?: string[] }> }>;
    };
    assert.deepEqual(Object.keys(schema.properties), ['$schema', 'rules', 'body']);
    assert.deepEqual(Object.keys(schema.properties['rules']?.properties ?? {}), [...IDS]);
    for (const group of ['rules', 'body']) {
      for (const [key, { enum: values }] of Object.entries(schema.properties[group]?.properties ?? {})) {
        for (const value of values ?? []) {
          assert.deepEqual(parse(JSON.stringify({ [group]: { [key]: value } })).problems, []);
        }
      }
    }
  });
});

describe('the body as declared', () => {
  const declared = (name: string, ...body: Parameters<typeof withDeclared>[1][]): string => {
    const { level, role } = withDeclared(bodyKind(name), body[0] ?? {});
    return `${level} ${role}`;
  };

  it('fills in what the name leaves open', () => {
    assert.equal(declared('本机关', { level: 'township', role: 'government' }), 'township government');
    assert.equal(declared('本机关', { role: 'department' }), 'unknown department');
    assert.equal(declared('示例市教育局', { level: 'county' }), 'county department');
  });

  it('does not overrule a name that tells', () => {
    assert.equal(declared('示例县人民政府', { level: 'province', role: 'department' }), 'county government');
    assert.equal(declared('示例市人民政府', { level: 'province' }), 'city government');
  });

  it('makes rules speak that are silent on an unknown body, and no others', () => {
    const text = exampleReport({
      body: '示例高新技术产业开发区管理委员会',
      cells: { 'proactive/rules/issued': '1', 'proactive/rules/inForce': '1' },
    });
    const told = (body: Parameters<typeof withDeclared>[1]): string[] =>
      check(text, { body }).map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(told({}), []);
    assert.deepEqual(told({ level: 'county', role: 'department' }), ['article20/rule-making-power error']);
    assert.deepEqual(told({ level: 'city', role: 'department' }), ['article20/rule-making-power warning']);
    assert.deepEqual(told({ level: 'prefecture', role: 'government' }), []);
  });
});
