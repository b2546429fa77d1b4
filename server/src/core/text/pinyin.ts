/** Initials of the words of the form as people type them: zdgk for 主动公开. Only characters met there are known. */

const CHARACTERS: Readonly<Record<string, string>> = {
  a: '安案按',
  b: '本八办部不保补报版编白表',
  c: '处采程查成重出持存',
  d: '对定第度的当大等单动到督',
  e: '额二',
  f: '范服罚费府法分方访复反发废',
  g: '规公管购构果国过供关勾改告格工',
  h: '会护合后或获和核',
  j: '件减决集金九机计结家禁及卷举具继据稽加纠经接缴进建节监究',
  k: '开可科况款空考',
  l: '量理六律类另列联落',
  m: '目秘密没明',
  n: '年内纳',
  p: '平评',
  q: '其强请企区情全权确求取七起期前签',
  r: '容然人仍认日任',
  s: '数上事收十申商社三属四诉尚审讼式署设',
  t: '他条提投通体题统台',
  w: '外文务五危稳无握物为维未位万问',
  x: '新性行许项信息形询相现需下续系效限',
  y: '一业研益予以于有要由已议元逾用依言',
  z: '章制作总政增中自组织转只这止执掌正之直再知主在整障责追',
};

const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries(CHARACTERS).flatMap(([initial, characters]) =>
    Array.from(characters, (character) => [character, initial] as const),
  ),
);

/** Initials of the characters that are known, the others left out; ASCII letters and digits stay. */
export function pinyinInitials(text: string): string {
  return Array.from(text, (char) => (/[a-z0-9]/i.test(char) ? char.toLowerCase() : (INITIALS.get(char) ?? ''))).join(
    '',
  );
}
