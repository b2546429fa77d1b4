/** Every fault; a test holds that every rule that one file can show has some. */

import { ANNOUNCED } from './announced';
import { BALANCE } from './balance';
import { COUNTS } from './counts';
import type { Fault } from './fault';
import { STRUCTURE } from './structure';
import { TABLES } from './tables';
import { WORDS } from './words';

export const FAULTS: readonly Fault[] = [...BALANCE, ...STRUCTURE, ...TABLES, ...COUNTS, ...WORDS, ...ANNOUNCED];
