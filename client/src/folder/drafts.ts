/** The files of a folder that may be drafts, on any file system the editor knows. */

import * as vscode from 'vscode';

const DRAFT_NAME = /\.(?:md|markdown|txt)$/i;
/** Folders of tools, which hold no drafts. */
const SKIPPED_FOLDER = /^(?:\.|node_modules$|__MACOSX$)/;
/** Deeper than this no person files a report; links that lead in circles end here. */
const DEEPEST = 12;
/** More files than any authority has bodies to report. */
const MOST_FILES = 5_000;
/** As on the command line; a report has some tens of kilobytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Drafts at and below `folder`, in the order of their names. */
export async function draftsIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const drafts: vscode.Uri[] = [];
  await walk(folder, 0, drafts);
  return drafts;
}

async function walk(folder: vscode.Uri, depth: number, drafts: vscode.Uri[]): Promise<void> {
  const entries = await readDirectory(folder);
  for (const [name, type] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (drafts.length >= MOST_FILES) return;
    const uri = vscode.Uri.joinPath(folder, name);
    if ((type & vscode.FileType.Directory) !== 0) {
      if (depth < DEEPEST && !SKIPPED_FOLDER.test(name)) await walk(uri, depth + 1, drafts);
    } else if (DRAFT_NAME.test(name)) {
      drafts.push(uri);
    }
  }
}

/** A folder that may not be read is passed over, as there is nothing in it that could be. */
async function readDirectory(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** A file as the server takes it: its bytes in base64, or its size where that is why it was not read. */
export interface FileContent {
  readonly bytes?: string;
  readonly tooLarge?: number;
}

/** Neither bytes nor size: the file cannot be read. */
export async function readContent(file: vscode.Uri): Promise<FileContent> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > MOST_BYTES ? { tooLarge: size } : { bytes: toBase64(await vscode.workspace.fs.readFile(file)) };
  } catch {
    return {};
  }
}

/** As many arguments as a call can surely take. */
const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return btoa(parts.join(''));
}
