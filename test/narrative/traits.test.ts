import assert from 'node:assert/strict';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { DROPPED, gatedPatterns, TRAIT_COUNT, traitsOf } from '../../server/src/core/narrative/traits';
import { RULES } from '../../server/src/core/rules';
import { isSpaceCode } from '../../server/src/core/text/span';
import { testedPatterns } from '../../server/src/core/text/tester';

type Chars = ReadonlySet<number>;

/** True when whatever one of the alternatives matches holds one of the characters. */
function allHold(alternatives: readonly AST.Alternative[], chars: Chars): boolean {
  return alternatives.every(({ elements }) => elements.some((element) => holds(element, chars)));
}

function holds(element: AST.Element, chars: Chars): boolean {
  switch (element.type) {
    case 'Character':
      return chars.has(element.value);
    case 'CharacterClass':
      return !element.negate && element.elements.every((part) => isWithin(part, chars));
    case 'CharacterSet':
      return isWithin(element, chars);
    case 'Group':
    case 'CapturingGroup':
      return allHold(element.alternatives, chars);
    case 'Quantifier':
      return element.min > 0 && holds(element.element, chars);
    case 'Assertion':
      // what stands before or behind a match is of the same text
      return 'alternatives' in element && !element.negate && allHold(element.alternatives, chars);
    default:
      return false;
  }
}

function isWithin(part: AST.CharacterClassElement | AST.CharacterSet, chars: Chars): boolean {
  if (part.type === 'Character') return chars.has(part.value);
  if (part.type === 'CharacterClassRange') {
    for (let code = part.min.value; code <= part.max.value; code++) if (!chars.has(code)) return false;
    return true;
  }
  return part.type === 'CharacterSet' && part.kind === 'digit' && !part.negate && isDigits(chars);
}

function isDigits(chars: Chars): boolean {
  return Array.from('0123456789').every((digit) => chars.has(digit.charCodeAt(0)));
}

function canDoWithout(pattern: RegExp, marks: readonly string[]): string[] {
  const { alternatives } = new RegExpParser().parseLiteral(String(pattern)).pattern;
  return marks.filter((mark) => !allHold(alternatives, new Set(Array.from(mark, (char) => char.charCodeAt(0)))));
}

describe('a pattern that is tried only where its marks stand', () => {
  it('has marks with a bit of their own', () => assert.ok(TRAIT_COUNT <= 32, String(TRAIT_COUNT)));

  it('is one of many', () => {
    assert.ok(RULES.length > 0);
    assert.ok(gatedPatterns().length > 20);
    assert.ok(testedPatterns().length > 10);
  });

  for (const { pattern, marks } of [...gatedPatterns(), ...testedPatterns()]) {
    it(`matches nothing without them: ${String(pattern)}`, () => assert.deepEqual(canDoWithout(pattern, marks), []));
  }

  it('would be found out if it did', () => {
    assert.deepEqual(canDoWithout(/未收到|没有收到/, ['未没', '到', '未', '请']), ['未', '请']);
    assert.deepEqual(canDoWithout(/(?:申请)?年(?!月)/, ['年', '申', '月']), ['申', '月']);
    assert.deepEqual(canDoWithout(/[一二]\d{2,}[^三]/, ['一二', '0123456789', '一', '三']), ['一', '三']);
  });
});

describe('characters that running text leaves out', () => {
  it('are white space of any width, emphasis marks, and characters without width', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const isLeftOut = isSpaceCode(code) || code === 0x2a || code === 0x200b || code === 0xfeff;
      assert.equal((traitsOf(code) & DROPPED) !== 0, isLeftOut, code.toString(16));
    }
  });
});
