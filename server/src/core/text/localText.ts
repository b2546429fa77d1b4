/** Text a user reads: Chinese is the source, English its translation; the two always stand side by side. */

export type Lang = 'zh' | 'en';

export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** Replaces each `{name}` by its parameter; an unknown name stays as it is. Both languages share the parameters. */
export function format(template: LocalText, params: Readonly<Record<string, string | number | LocalText>>): LocalText {
  return { zh: fill(template.zh, params, 'zh'), en: fill(template.en, params, 'en') };
}

function fill(template: string, params: Readonly<Record<string, string | number | LocalText>>, lang: Lang): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[lang] : String(value);
  });
}

/** The same words in both languages: quotations from a report or from the law, numbers, symbols. */
export function verbatim(text: string): LocalText {
  return { zh: text, en: text };
}
