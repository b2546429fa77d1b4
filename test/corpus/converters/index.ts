import type { Converter } from './converter';
import { PANDOC } from './pandoc';
import { PDF } from './pdf';
import { TEXT_BROWSERS } from './textBrowsers';

export const CONVERTERS: readonly Converter[] = [...PANDOC, ...TEXT_BROWSERS, ...PDF];
