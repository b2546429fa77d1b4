/**
 * What kind of body a name stands for. A name proves little (X市 may be a county-level city or one with districts),
 * so only what is certain is said; anything else is `unknown`.
 */

import { tester } from './text/tester';
import { withoutWhite } from './text/span';

export type BodyLevel =
  | 'state'
  | 'province'
  /** 自治州, 地区 or 盟. */
  | 'prefecture'
  /** X市: with districts or county-level, the name does not tell. */
  | 'city'
  /** 县, 自治县, 旗, 市辖区, and a city inside a prefecture. */
  | 'county'
  | 'township'
  | 'subdistrict'
  | 'unknown';

/** office: the office of a government, which often reports for it. */
export type BodyRole = 'government' | 'office' | 'department' | 'unknown';

export interface BodyKind {
  readonly level: BodyLevel;
  readonly role: BodyRole;
  /** 自治州, whose government may make rules; other prefectures may not. */
  readonly autonomous: boolean;
}

/** What a user says of the body, for names that do not tell. */
export interface DeclaredBody {
  readonly level?: Exclude<BodyLevel, 'unknown'>;
  readonly role?: Exclude<BodyRole, 'unknown'>;
}

export const DECLARABLE_LEVELS = [
  'state',
  'province',
  'prefecture',
  'city',
  'county',
  'township',
  'subdistrict',
] as const satisfies readonly Exclude<BodyLevel, 'unknown'>[];

export const DECLARABLE_ROLES = ['government', 'office', 'department'] as const satisfies readonly Exclude<
  BodyRole,
  'unknown'
>[];

const LONGEST_NAME = 60;
const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市'];

const isSubdistrict = tester(/街道(?:办事处|办)?(?:(?:党政|综合)?办公室)?$/, '街');
const isTownship = tester(/[^城乡](?:[乡镇]|苏木)(?:(?:人民)?政府)?(?:(?:党政|综合)?办公室)?$/, '乡镇苏');
const isOfState = tester(/^(?:中华人民共和国|国务院|国家|中国)/, '国');
/** 交通运输部, 海关总署: no local body is called so. */
const isStateDepartment = tester(/(?:部|总局|总署|审计署)$/, '部总署');
/** The local organ of a state body names the state body first: 国家税务总局示例市税务局. */
const LOCAL_ORGAN = /^国家[\u4e00-\u9fff]{2,8}总局(?=.{4})/;

/** Infers level and role of a body from its full name; long names are clamped. */
export function bodyKind(name: string): BodyKind {
  const compact = withoutWhite(name).slice(0, LONGEST_NAME);
  if (isSubdistrict(compact)) return kind(division('subdistrict'), 'government');
  if (isTownship(compact)) return kind(division('township'), 'government');
  const organ = compact.startsWith('国家') ? LOCAL_ORGAN.exec(compact) : null;
  if (organ !== null) return kind(divisionOf(compact.slice(organ[0].length)), 'department');
  if (isOfState(compact) || isStateDepartment(compact)) return stateBody(compact);
  return governmentOf(compact) ?? departmentOf(compact);
}

/**
 * Fills in what the name left open. What the name tells stands, so that one declaration can serve a folder of many
 * bodies; only X市 may be said to be a county-level city. A prefecture is taken to be autonomous unless its name tells:
 * nothing is held against a body on a guess.
 */
export function withDeclared(named: BodyKind, declared: DeclaredBody): BodyKind {
  const role = named.role === 'unknown' ? (declared.role ?? 'unknown') : named.role;
  const isOpen = named.level === 'unknown' || (named.level === 'city' && declared.level === 'county');
  if (!isOpen || declared.level === undefined) return { ...named, role };
  return { level: declared.level, role, autonomous: declared.level === 'prefecture' };
}

interface Division {
  readonly level: BodyLevel;
  readonly autonomous: boolean;
}

function division(level: BodyLevel, autonomous = false): Division {
  return { level, autonomous };
}

function kind({ level, autonomous }: Division, role: BodyRole): BodyKind {
  return { level, role, autonomous };
}

/** A state body; its local branches (中国人民银行示例市分行) are not told apart from it, so they stay unknown. */
function stateBody(name: string): BodyKind {
  const isBranch = /[支分]行$|[支分]局$|专员办|管理局$/.test(name);
  return isBranch ? kind(division('unknown'), 'unknown') : kind(division('state'), 'department');
}

/** X人民政府, its office, or a department named after it. */
function governmentOf(name: string): BodyKind | undefined {
  const word = name.indexOf('政府');
  const at = word >= 2 && name.startsWith('人民', word - 2) ? word - 2 : word;
  if (at < 2) return undefined;
  const rest = name.slice(word + 2);
  const role = rest === '' ? 'government' : /^办公[厅室]|^办$/.test(rest) ? 'office' : 'department';
  return kind(seatOf(name.slice(0, at)), role);
}

/** Level of a government by the end of its seat's name; whatever has a government is a real division. */
function seatOf(seat: string): Division {
  if (MUNICIPALITIES.some((city) => seat.endsWith(city)) || seat.endsWith('省') || seat.endsWith('自治区'))
    return division('province');
  if (seat.endsWith('自治州')) return division('prefecture', true);
  if (seat.endsWith('地区') || seat.endsWith('盟')) return division('prefecture');
  if ('县旗区'.includes(seat.charAt(seat.length - 1))) return division('county');
  if (!seat.endsWith('市')) return division('unknown');
  const outer = seat.slice(0, -3);
  return /.市|自治州|.地区|.盟/.test(outer) ? division('county') : division('city');
}

function departmentOf(name: string): BodyKind {
  const found = divisionOf(name);
  return kind(found, found.level === 'unknown' ? 'unknown' : 'department');
}

/** Words in 区 that are no divisions: a bureau of development zones is no county's bureau. */
const NO_DISTRICT =
  /(?:开发|高新|[新园景贸社地特林港库牧灾片辖城市军海厂矿业校街小院专禁战防疫困山湖]|示范|保护|名胜|保税|合作|试验|实验|功能|度假|管理|自治|棚户|经济|商务|物流|航空|加工|生态|旅游|集中|湿地)区$/;
const DEPARTMENT = /(?:局|委员会|委|办公室|[办厅队院馆署处站会]|中心)$/;
/** Province, then city, then county at the beginning of a department's name. */
const PROVINCE = /^[^省市盟县旗区]{2,8}(?:省|自治区)/;
const CITY = /^[^省市盟县旗区]{1,12}?(?:[市盟]|自治州|地区)/;
const COUNTY = /^[^省市盟县旗区]{1,12}[县旗区]/;

/** Level of a department by the divisions its name begins with. */
function divisionOf(name: string): Division {
  const province = PROVINCE.exec(name)?.[0] ?? '';
  const afterProvince = name.slice(province.length);
  const city = CITY.exec(afterProvince)?.[0] ?? '';
  const rest = afterProvince.slice(city.length);
  const county = COUNTY.exec(rest)?.[0];
  if (county !== undefined && !NO_DISTRICT.test(county) && DEPARTMENT.test(rest.slice(county.length))) {
    return division('county');
  }
  if (MUNICIPALITIES.includes(city)) return division('province');
  if (city.endsWith('自治州')) return division('prefecture', true);
  if (city.endsWith('市')) return division('city');
  if (city !== '') return division('prefecture');
  return division(province === '' ? 'unknown' : 'province');
}
