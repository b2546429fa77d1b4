/** The JSON of both commands, version 1; docs/json.md describes it. Keys may be added, never renamed or removed. */

import type { Checked, Finding, Report, TableId } from '../core';
import { TABLE_IDS } from '../core/forms';
import type { Lang } from '../core/text/localText';
import { positionAt, type Position, type Range } from '../core/text/source';
import { describeProblem, type FileProblem } from '../host/fileProblem';

interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

export function readJson(path: string, report: Report) {
  return {
    ...fileJson(path, report),
    sections: report.sections.map(({ no, heading, headingRange }) => ({
      no,
      heading,
      range: at(report, headingRange),
    })),
    cells: Object.fromEntries(
      [...report.cells].map(([id, { value, text, state, range }]) => [
        id,
        { value, text, state, range: at(report, range) },
      ]),
    ),
  };
}

export function checkJson(path: string, report: Report, { findings, suppressed }: Checked, lang: Lang) {
  return {
    ...fileJson(path, report),
    findings: findings.map((finding) => findingJson(report, finding, lang)),
    suppressed: suppressed.length,
  };
}

export function fileErrorJson(path: string, problem: FileProblem, lang: Lang) {
  return { path, error: { code: problem.code, message: describeProblem(problem)[lang] } };
}

function fileJson(path: string, report: Report) {
  return {
    path,
    isReport: report.isReport,
    title: report.title?.text ?? null,
    body: report.body?.text ?? null,
    year: report.year?.value ?? null,
    forms: Object.fromEntries(
      TABLE_IDS.map((id: TableId) => [id, report.tables[id]?.form]).filter(([, form]) => form !== undefined),
    ) as Partial<Record<TableId, string>>,
  };
}

function findingJson(report: Report, finding: Finding, lang: Lang) {
  const { rule, severity, message, range, table, section, cells, related, fixes } = finding;
  return {
    rule,
    severity,
    message: message[lang],
    range: at(report, range),
    ...(table === undefined ? {} : { table }),
    ...(section === undefined ? {} : { section }),
    cells,
    related: related.map((place) => ({ message: place.message[lang], range: at(report, place.range) })),
    fixes: fixes.map((fix) => ({ title: fix.title[lang], safety: fix.safety })),
  };
}

function at(report: Report, range: Range): JsonRange {
  return { start: positionAt(report.source, range.start), end: positionAt(report.source, range.end) };
}
