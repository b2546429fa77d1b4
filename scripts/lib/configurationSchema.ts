/** The JSON Schema of gouji.json, for completion and checks in editors. */

import { DECLARABLE_LEVELS, DECLARABLE_ROLES } from '../../server/src/core/bodyKind';
import { RULE_LEVELS } from '../../server/src/core/configuration';
import { LEVEL_NAMES } from '../../server/src/core/features/rulePage';
import { RULES } from '../../server/src/core/rules';
import type { LocalText } from '../../server/src/core/text/localText';

const LEVELS: Readonly<Record<(typeof DECLARABLE_LEVELS)[number], LocalText>> = {
  state: { zh: '国务院部门', en: 'department of the State Council' },
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '自治州、地区、盟', en: 'prefecture' },
  city: { zh: '设区的市', en: 'city with districts' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡镇', en: 'township' },
  subdistrict: { zh: '街道', en: 'sub-district' },
};

const ROLES: Readonly<Record<(typeof DECLARABLE_ROLES)[number], LocalText>> = {
  government: { zh: '政府', en: 'government' },
  office: { zh: '政府办公厅（室）', en: 'office of a government' },
  department: { zh: '部门', en: 'department' },
};

const OFF: LocalText = { zh: '关闭', en: 'Off' };

const TEXTS = {
  whole: {
    zh: '勾稽的配置，管所在目录及其下的所有年报',
    en: 'Configuration of Gouji for all reports in this folder and below',
  },
  rules: { zh: '各检查项的级别；先于编辑器设置', en: 'Severity of single rules; ahead of editor settings' },
  body: { zh: '编制机关的类别，补名称看不出的部分', en: 'Kind of the reporting body, where its name does not tell' },
  level: { zh: '层级', en: 'Level' },
  role: { zh: '性质', en: 'Role' },
};

/** Schemas know one language each, so both stand side by side. */
function both({ zh, en }: LocalText): string {
  return `${zh} / ${en}`;
}

function choice(values: readonly string[], names: readonly LocalText[], description: string): object {
  return { description, type: 'string', enum: values, enumDescriptions: names.map(both) };
}

/** Text of schemas/gouji.schema.json. */
export function configurationSchema(): string {
  const levelNames = RULE_LEVELS.map((level) => (level === 'off' ? OFF : LEVEL_NAMES[level]));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'gouji.json',
    description: both(TEXTS.whole),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: both(TEXTS.rules),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          RULES.map(({ id, title }) => [id, choice(RULE_LEVELS, levelNames, both(title))]),
        ),
      },
      body: {
        description: both(TEXTS.body),
        type: 'object',
        additionalProperties: false,
        properties: {
          level: choice(
            DECLARABLE_LEVELS,
            DECLARABLE_LEVELS.map((level) => LEVELS[level]),
            both(TEXTS.level),
          ),
          role: choice(
            DECLARABLE_ROLES,
            DECLARABLE_ROLES.map((role) => ROLES[role]),
            both(TEXTS.role),
          ),
        },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
