/** What a client may hand over once, when it starts the server. */

import { format, type LocalText } from '../core';

export interface InitializationOptions {
  /** Settings for clients that cannot be asked for their configuration; shape of section `gouji`. */
  readonly settings: unknown;
  /** Link to a rule's page with `{id}` where the rule's id goes; without it findings carry no link. */
  readonly ruleUriTemplate: string | undefined;
  /** Link to a page of the law with `{page}` where its name goes; without it references to the law are no links. */
  readonly lawUriTemplate: string | undefined;
  /** A command of the client that shows a rule's page; its only argument is the rule's id. */
  readonly showRuleCommand: string | undefined;
  /** A command of the client that shows a report as the official form; its only argument is the document's address. */
  readonly previewCommand: string | undefined;
  /** A command of the client that opens a document anew in another encoding; its arguments: address, encoding. */
  readonly reopenCommand: string | undefined;
}

/** Reads the options defensively; `problems` names what was not understood. */
export function readInitializationOptions(value: unknown): {
  readonly options: InitializationOptions;
  readonly problems: readonly LocalText[];
} {
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const problems: LocalText[] = [];
  const text = (name: string, isValid: (text: string) => boolean): string | undefined => {
    const candidate = given[name];
    if (candidate === undefined || candidate === null) return undefined;
    if (typeof candidate === 'string' && isValid(candidate)) return candidate;
    problems.push(
      format(
        { zh: '初始化选项 {name} 无效，已忽略', en: 'initialization option {name} is not valid, ignored' },
        { name },
      ),
    );
    return undefined;
  };
  const options: InitializationOptions = {
    settings: given['settings'],
    ruleUriTemplate: text('ruleUriTemplate', (template) => template.includes('{id}')),
    lawUriTemplate: text('lawUriTemplate', (template) => template.includes('{page}')),
    showRuleCommand: text('showRuleCommand', (command) => command !== ''),
    previewCommand: text('previewCommand', (command) => command !== ''),
    reopenCommand: text('reopenCommand', (command) => command !== ''),
  };
  return { options, problems };
}

/** Address of a rule's page. */
export function ruleUri(template: string, rule: string): string {
  return template.replaceAll('{id}', encodeURI(rule));
}

/** Address of a page of the law, e.g. of `regulation/36`. */
export function lawUri(template: string, page: string): string {
  return template.replaceAll('{page}', encodeURI(page));
}
