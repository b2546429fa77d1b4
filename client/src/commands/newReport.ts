/** The commands that begin a draft: a new one, or the one that follows last year's report. The server writes the text. */

import * as vscode from 'vscode';
import { readContent } from '../folder/drafts';
import { say } from '../language';
import type { ReportServer } from '../server';

const TEXT = {
  title: { zh: '新建年报', en: 'New Annual Report' },
  year: { zh: '报告年度', en: 'Report year' },
  yearHint: { zh: '报告的是哪一年的工作，如 {year}', en: 'The year that is reported on, e.g. {year}' },
  noYear: { zh: '请输入四位数的年份', en: 'Enter a year of four digits' },
  body: { zh: '编制机关的全称', en: 'Full name of the reporting body' },
  bodyHint: {
    zh: '与公章上的名称一致；也可以先不填，直接回车',
    en: 'As on its seal; may be left blank for now',
  },
  kind: { zh: '是哪一类机关', en: 'What kind of body it is' },
  open: { zh: '选择上年的年报', en: 'Choose Last Year’s Report' },
  filter: { zh: '年报', en: 'Annual reports' },
  unreadable: {
    zh: '这个文件不能作为文本打开。请在 Word 或 WPS 中另存为纯文本或网页，再选择。',
    en: 'This file cannot be opened as text. Save it as plain text or a web page first.',
  },
  next: {
    zh: '草稿已建好，选中的是第一处要填的：直接输入，按 Tab 跳到下一处。合计可以留空，填完点表格上方的“填写合计”，再点“空白补 0”。窗口下沿显示“可以报送”就写好了；按 Ctrl+S 保存。窗口窄、表格折行时，按 Ctrl+B 收起左栏。',
    en: 'The draft is ready; the first place to fill in is selected: type, then press Tab for the next one. Totals may stay blank: click "Fill in totals" above the table, then "Blanks to 0". Press Ctrl+S to save. Press Ctrl+B to hide the side bar where lines of a table wrap.',
  },
  understood: { zh: '知道了', en: 'Got It' },
  failed: {
    zh: '核对服务没有运行，无法新建。请执行命令“勾稽：重新启动核对服务”。',
    en: 'The checking service is not running. Run "Gouji: Restart Checking Service".',
  },
};

/** The server's answers, see server/src/lsp/features/newReport.ts. Their texts come ready to show. */
interface BodyKinds {
  readonly kinds: readonly { readonly id: string; readonly label: string; readonly detail: string }[];
}

type NewDraft =
  | { readonly state: 'written'; readonly snippet: string; readonly note: string | null }
  | { readonly state: 'refused'; readonly cause: string; readonly reason: string };

/** What a caller may know already, so that the user is not asked. */
interface Known {
  readonly year?: number;
  readonly body?: string;
  readonly kind?: string;
}

export function registerNewReport(server: ReportServer): vscode.Disposable[] {
  const guarded =
    <A extends unknown[]>(run: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      try {
        await run(...args);
      } catch {
        void vscode.window.showErrorMessage(say(TEXT.failed));
      }
    };
  return [
    vscode.commands.registerCommand(
      'gouji.newReport',
      guarded((known?: unknown) => newReport(server, knownOf(known))),
    ),
    vscode.commands.registerCommand(
      'gouji.newFromLastYear',
      guarded((file?: unknown) => newFromLastYear(server, file instanceof vscode.Uri ? file : undefined)),
    ),
  ];
}

/** Menus of the explorer hand over a folder, which says nothing about the report. */
function knownOf(given: unknown): Known {
  return typeof given === 'object' && given !== null && !(given instanceof vscode.Uri) ? given : {};
}

async function newReport(server: ReportServer, known: Known): Promise<void> {
  const year = known.year ?? (await askYear());
  if (year === undefined) return;
  const body = known.body ?? (await askBody());
  if (body === undefined) return;
  const kind = known.kind ?? (await askKind(server, body));
  if (kind === undefined) return;
  await show(await server.sendRequest<NewDraft>('gouji/newReport', { year, body, kind }));
}

async function askYear(): Promise<number | undefined> {
  const last = String(new Date().getFullYear() - 1);
  const entered = await vscode.window.showInputBox({
    title: `${say(TEXT.title)}（1/3）`,
    prompt: say(TEXT.year),
    placeHolder: say(TEXT.yearHint).replace('{year}', last),
    value: last,
    ignoreFocusOut: true,
    validateInput: (text) => (/^\s*20\d\d\s*$/.test(text) ? undefined : say(TEXT.noYear)),
  });
  return entered === undefined ? undefined : Number(entered);
}

function askBody(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: `${say(TEXT.title)}（2/3）`,
    prompt: say(TEXT.body),
    placeHolder: say(TEXT.bodyHint),
    ignoreFocusOut: true,
  });
}

/** The kind that the name tells stands first. */
async function askKind(server: ReportServer, body: string): Promise<string | undefined> {
  const { kinds } = await server.sendRequest<BodyKinds>('gouji/bodyKinds', { body });
  const items = kinds.map(({ id, label, detail }) => ({ id, label, ...(detail !== '' && { detail }) }));
  const options = { title: `${say(TEXT.title)}（3/3）`, placeHolder: say(TEXT.kind), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.id;
}

async function newFromLastYear(server: ReportServer, file: vscode.Uri | undefined): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  if (file === undefined && active !== undefined) {
    const draft = await following(server, active);
    if (draft.state === 'written' || draft.cause !== 'noReport') return show(draft);
  }
  const chosen = file ?? (await chooseFile());
  if (chosen === undefined) return;
  let last: vscode.TextDocument;
  try {
    // the editor decodes the file as it decodes every other
    last = await vscode.workspace.openTextDocument(chosen);
  } catch {
    void vscode.window.showWarningMessage(say(TEXT.unreadable));
    return;
  }
  await show(await following(server, last));
}

async function following(server: ReportServer, last: vscode.TextDocument): Promise<NewDraft> {
  const params = { uri: last.uri.toString(), text: last.getText() };
  const draft = await server.sendRequest<NewDraft>('gouji/nextYearReport', params);
  const isFile = !last.isUntitled && !last.isDirty;
  if (draft.state === 'written' || draft.cause !== 'garbled' || !isFile) return draft;
  // the editor took the file for another encoding; the server looks at the file itself
  return server.sendRequest<NewDraft>('gouji/nextYearReport', { ...params, ...(await readContent(last.uri)) });
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    openLabel: say(TEXT.open),
    title: say(TEXT.open),
    filters: { [say(TEXT.filter)]: ['md', 'txt', 'html', 'htm'], '*': ['*'] },
  });
  return chosen?.[0];
}

/** Opens the draft with the first place to fill in selected, TAB goes to the next; or says why there is none. */
async function show(draft: NewDraft): Promise<void> {
  if (draft.state === 'refused') {
    void vscode.window.showWarningMessage(draft.reason);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(draft.snippet));
  // without a button the editor cuts the words off after one line
  void vscode.window.showInformationMessage(draft.note ?? say(TEXT.next), say(TEXT.understood));
}
