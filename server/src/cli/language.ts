import type { Lang } from '../core/text/localText';

/** English where the locale says so; Chinese everywhere else (C, POSIX and an unset locale included). */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Lang {
  // an empty variable counts as unset
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /^en(?![a-z])/i.test(locale ?? '') ? 'en' : 'zh';
}
