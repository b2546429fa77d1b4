/** Why a file could not be read as text: a code for programs, a sentence for people. */

import { format, type LocalText, verbatim } from '../core/text/localText';
import type { BinaryFormat } from './binary';

/** Largest file that is read, in bytes. An annual report is some tens of kilobytes; a longer text is something else. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * file-name: a name that is no UTF-8, which Node cannot open. not-found: no file or directory of this name, and nothing matches it as a pattern. empty-directory: a directory
 * without a readable kind of file. not-a-file: a pipe, socket or device. encoding: bytes that are text in no encoding we
 * know. unreadable: the system refused for another reason, `detail` is its code (EIO, ELOOP …). internal: our own fault, `detail` is the
 * error's message.
 */
export type FileProblem =
  | { readonly code: 'not-found' | 'file-name' | 'empty-directory' | 'not-permitted' | 'not-a-file' | 'encoding' }
  | { readonly code: 'too-large'; readonly bytes: number | undefined }
  | { readonly code: 'binary'; readonly format: BinaryFormat }
  | { readonly code: 'unreadable' | 'internal'; readonly detail: string };

type PlainCode = Exclude<FileProblem['code'], 'too-large' | 'binary' | 'unreadable' | 'internal'>;

const PLAIN: Readonly<Record<PlainCode, LocalText>> = {
  'not-found': {
    zh: '找不到这个文件或目录，也没有与之匹配的文件',
    en: 'no such file or directory, and nothing matches it as a pattern',
  },
  'file-name': {
    zh: '文件名不是 UTF-8 编码，无法打开；请改名后再检查',
    en: 'the file name is not UTF-8 and cannot be opened; rename the file and check again',
  },
  'empty-directory': {
    zh: '目录里没有可以检查的文件（.md、.markdown、.txt）',
    en: 'the directory holds no file to check (.md, .markdown, .txt)',
  },
  'not-permitted': { zh: '没有读取权限', en: 'permission denied' },
  'not-a-file': {
    zh: '不是普通文件（是管道、套接字或设备）；要检查标准输入，请用 -',
    en: 'not a regular file (a pipe, socket or device); use - to check standard input',
  },
  encoding: {
    zh: '文字编码无法识别；请另存为 UTF-8 编码的文本后再检查',
    en: 'unknown text encoding; save it as UTF-8 text and check again',
  },
};

const TOO_LARGE: LocalText = {
  zh: '文件过大（{size}，上限 {limit}），未读取',
  en: 'the file is too large ({size}, the limit is {limit}) and was not read',
};

const BINARY: LocalText = {
  zh: '不是文本文件，{what}；请把内容复制或另存为 .txt 或 .md 文本后再检查',
  en: 'not a text file, {what}; copy or save its content as .txt or .md text and check again',
};

const BINARY_KINDS: Readonly<Record<BinaryFormat, LocalText>> = {
  pdf: { zh: '是 PDF', en: 'but a PDF' },
  rtf: { zh: '是 RTF 文档', en: 'but an RTF document' },
  zip: {
    zh: '是 Word、Excel、WPS 文档（.docx、.xlsx 等）或压缩包',
    en: 'but a Word or Excel document (.docx, .xlsx …) or an archive',
  },
  ole: {
    zh: '是旧版 Word、Excel 或 WPS 文档（.doc、.xls、.wps）',
    en: 'but an old Word, Excel or WPS document (.doc, .xls, .wps)',
  },
  image: { zh: '是图片', en: 'but a picture' },
  other: { zh: '含有二进制内容', en: 'it holds binary data' },
};

const UNREADABLE: LocalText = { zh: '无法读取（{detail}）', en: 'cannot be read ({detail})' };
const INTERNAL: LocalText = {
  zh: '程序内部出错，未能处理（{detail}）',
  en: 'internal error, not processed ({detail})',
};

/** One sentence without the file's name and without a full stop. */
export function describeProblem(problem: FileProblem): LocalText {
  switch (problem.code) {
    case 'too-large':
      return format(TOO_LARGE, { size: sizeOf(problem.bytes), limit: megabytes(MAX_FILE_BYTES) });
    case 'binary':
      return format(BINARY, { what: BINARY_KINDS[problem.format] });
    case 'unreadable':
      return format(UNREADABLE, { detail: problem.detail });
    case 'internal':
      return format(INTERNAL, { detail: problem.detail });
    default:
      return PLAIN[problem.code];
  }
}

function sizeOf(bytes: number | undefined): LocalText {
  if (bytes !== undefined) return verbatim(megabytes(bytes));
  return { zh: `超过 ${megabytes(MAX_FILE_BYTES)}`, en: `over ${megabytes(MAX_FILE_BYTES)}` };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

/** Nothing is found under this name. Names come to us as UTF-8: what is none arrives as U+FFFD, and names no file. */
export function missing(path: string): FileProblem {
  return { code: path.includes('\ufffd') ? 'file-name' : 'not-found' };
}

/** The problem behind an error thrown by node's file system when it was asked for `path`. */
export function problemOf(error: unknown, path = ''): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-permitted' };
  return { code: 'unreadable', detail: code };
}
