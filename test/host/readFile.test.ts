import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';

import fc from 'fast-check';

import { decodeText } from '../../server/src/host/decode';
import { describeProblem, MAX_FILE_BYTES } from '../../server/src/host/fileProblem';
import { type FileText, readTextFile, readTextStream } from '../../server/src/host/readFile';
import { temporaryFolder, type TemporaryFolder } from './support/temporaryFolder';

function problemCode(read: FileText): string | undefined {
  return read.ok ? undefined : read.problem.code;
}

describe('readTextFile', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
  });
  after(() => {
    folder.remove();
  });

  it('reads a file as text', () => {
    const file = folder.write('draft.md', '一、总体情况\n');
    assert.deepEqual(readTextFile(file), { ok: true, text: '一、总体情况\n', encoding: 'utf-8', bom: false });
  });

  it('reads the bytes of any file as the standard decoder does', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    );
    const file = path.join(folder.path, 'any.txt');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bytes = Buffer.concat(pieces);
        writeFileSync(file, bytes);
        const read = readTextFile(file);
        const decoded = decodeText(bytes);
        assert.equal(read.ok ? read.text : undefined, decoded.kind === 'text' ? decoded.text : undefined);
      }),
    );
  });

  it('reads a file of exactly the largest size', () => {
    const file = folder.write('largest.txt', Buffer.alloc(MAX_FILE_BYTES, 'a'));
    assert.equal(problemCode(readTextFile(file)), undefined);
  });

  it('refuses a longer file by its size, without reading it', () => {
    const file = folder.write('huge.txt', '');
    truncateSync(file, 2 ** 40);
    const read = readTextFile(file);
    assert.deepEqual(read, { ok: false, problem: { code: 'too-large', bytes: 2 ** 40 } });
    assert.equal(read.ok ? '' : describeProblem(read.problem).zh, '文件过大（1048576 MB，上限 20 MB），未读取');
  });

  it('names a missing file', () => {
    assert.equal(problemCode(readTextFile(path.join(folder.path, 'missing.md'))), 'not-found');
  });

  it('names a directory, and does not try to read it', () => {
    assert.equal(problemCode(readTextFile(folder.path)), 'not-a-file');
  });

  it('names a link that leads to itself', () => {
    const link = path.join(folder.path, 'circle.md');
    symlinkSync('circle.md', link);
    assert.deepEqual(readTextFile(link), { ok: false, problem: { code: 'unreadable', detail: 'ELOOP' } });
  });

  it('does not wait at a pipe nobody writes to', function () {
    if (process.platform === 'win32') this.skip();
    const pipe = path.join(folder.path, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    assert.equal(problemCode(readTextFile(pipe)), 'not-a-file');
  });

  it('names a file that may not be read', function () {
    // root may read everything
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const file = folder.write('secret.md', 'x');
    chmodSync(file, 0);
    assert.equal(problemCode(readTextFile(file)), 'not-permitted');
  });
});

describe('readTextStream', () => {
  it('reads a stream to its end, characters cut by chunks included', async () => {
    const bytes = Buffer.from('勾稽关系');
    const read = await readTextStream(() => Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]));
    assert.equal(read.ok && read.text, '勾稽关系');
  });

  it('gives up on a stream that does not end', async () => {
    let chunks = 0;
    function* endless() {
      for (;;) {
        chunks++;
        yield Buffer.alloc(1024 * 1024, 'a');
      }
    }
    const read = await readTextStream(() => Readable.from(endless()));
    assert.equal(problemCode(read), 'too-large');
    assert.ok(chunks < 50, `${chunks} chunks were read`);
  });

  it('tells the failure of a stream', async () => {
    const failing = new Readable({
      read() {
        this.destroy(Object.assign(new Error('no'), { code: 'EISDIR' }));
      },
    });
    assert.deepEqual(await readTextStream(() => failing), {
      ok: false,
      problem: { code: 'unreadable', detail: 'EISDIR' },
    });
  });
});
