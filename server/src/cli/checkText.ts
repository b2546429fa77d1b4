/** Findings for a person: grouped by file, one line each, and a summary. */

import type { Finding, Report, Severity } from '../core';
import { format, type Lang, type LocalText } from '../core/text/localText';
import { positionAt } from '../core/text/source';
import type { CheckedReport } from './checkFile';
import type { Colours } from './colours';
import { displayWidth, padEnd, padStart, widest } from './columns';
import { printable } from './printable';
import { shownPath } from './printer';
import type { Tally } from './tally';

const SEVERITIES: Readonly<Record<Severity, LocalText>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const NOT_A_REPORT: LocalText = { zh: '{path}：不是年度报告，未检查', en: '{path}: not an annual report, not checked' };

/** Messages up to this width are padded so that rule ids stand in one column; longer ones push theirs out. */
const WIDEST_PADDED_MESSAGE = 72;

/** The findings of one file, with its name above and an empty line below; empty for a report without findings. */
export function checkedText(path: string, { report, findings }: CheckedReport, lang: Lang, colours: Colours): string {
  const name = shownPath(path, lang);
  if (!report.isReport) return `${colours.dim(format(NOT_A_REPORT, { path: name })[lang])}\n`;
  if (findings.length === 0) return '';
  const lines = findings.map((finding) => lineOf(finding, report, lang));
  const placeWidth = widest(lines.map((line) => line.place));
  const severityWidth = widest(Object.values(SEVERITIES).map((word) => word[lang]));
  const messageWidth = widest(
    lines.map((line) => line.message).filter((message) => displayWidth(message) <= WIDEST_PADDED_MESSAGE),
  );
  const rows = lines.map(({ place, severity, message, rule }) => {
    const word = padEnd(SEVERITIES[severity][lang], severityWidth);
    const cells = [padStart(place, placeWidth), colourOf(severity, colours)(word), padEnd(message, messageWidth)];
    return `  ${cells.join('  ')}  ${colours.dim(rule)}\n`;
  });
  return `${colours.bold(name)}\n${rows.join('')}\n`;
}

interface Line {
  /** line:column, both from 1. */
  readonly place: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
}

function lineOf(finding: Finding, report: Report, lang: Lang): Line {
  const { line, character } = positionAt(report.source, finding.range.start);
  return {
    place: `${line + 1}:${character + 1}`,
    severity: finding.severity,
    message: printable(finding.message[lang]),
    rule: finding.rule,
  };
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  return severity === 'warning' ? colours.yellow : colours.cyan;
}

/** E.g. 检查 3 个文件：2 处错误，1 处警告，4 条提示；已停用 1 条（另有 1 个不是年度报告，1 个读不出） */
export function summary(tally: Tally, lang: Lang, colours: Colours): string {
  const text = lang === 'zh' ? chineseSummary(tally) : englishSummary(tally);
  if (tally.error > 0 || tally.problems > 0) return colours.red(text);
  return tally.warning > 0 ? colours.yellow(text) : colours.green(text);
}

function chineseSummary({ checked, notReports, problems, suppressed, error, warning, info }: Tally): string {
  const found = error + warning + info === 0 ? '没有发现问题' : `${error} 处错误，${warning} 处警告，${info} 条提示`;
  const others: string[] = [];
  if (notReports > 0) others.push(`${notReports} 个不是年度报告`);
  if (problems > 0) others.push(`${problems} 个读不出`);
  if (checked === 0 && others.length > 0) return `没有检查任何文件：${others.join('，')}`;
  const hidden = suppressed > 0 ? `；已停用 ${suppressed} 条` : '';
  return `检查 ${checked} 个文件：${found}${hidden}${others.length > 0 ? `（另有 ${others.join('，')}）` : ''}`;
}

function englishSummary({ checked, notReports, problems, suppressed, error, warning, info }: Tally): string {
  const found =
    error + warning + info === 0
      ? 'nothing found'
      : `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} info`;
  const others: string[] = [];
  if (notReports > 0) others.push(`${notReports} not annual reports`);
  if (problems > 0) others.push(`${problems} not readable`);
  if (checked === 0 && others.length > 0) return `No file checked: ${others.join(', ')}`;
  const hidden = suppressed > 0 ? `; ${suppressed} suppressed` : '';
  return `${counted(checked, 'file')} checked: ${found}${hidden}${others.length > 0 ? ` (and ${others.join(', ')})` : ''}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
