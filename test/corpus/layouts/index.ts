/** Every layout of our own writing. */

import { fragments, labelsOnly, tableARow } from './fragments';
import { html } from './html';
import type { Layout } from './layout';
import { officeHtml } from './office';
import { pdfText } from './pdfText';
import { barePipes, brokenPipes, pipes, repeatedPipes, splitPipes } from './pipes';
import { gridTables, simpleTables } from './ruled';
import { cellALine, raggedTabs, tabGrid } from './tabs';
import { twoReports } from './twoReports';
import { bareCells, markedCells } from './webLines';

export const OWN_LAYOUTS: readonly Layout[] = [
  cellALine,
  tabGrid,
  raggedTabs,
  pdfText(6, 'after', false),
  pdfText(9, 'between', false),
  pdfText(12, 'after', true),
  pdfText(16, 'between', true),
  pdfText(40, 'after', false),
  pdfText(10, 'before', true),
  pipes,
  repeatedPipes,
  brokenPipes,
  splitPipes(true),
  splitPipes(false),
  tableARow(false),
  tableARow(true),
  fragments(false),
  fragments(true),
  html,
  officeHtml,
  simpleTables,
  gridTables,
  barePipes,
  markedCells,
  bareCells,
  labelsOnly,
  ...[pipes, cellALine, pdfText(40, 'after', false), html, bareCells].map(twoReports),
];
