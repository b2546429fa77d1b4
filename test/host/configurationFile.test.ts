import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findConfiguration, readConfigurationFile } from '../../server/src/host/configurationFile';
import { encodeGb18030, encodeUtf16 } from './support/encode';
import { temporaryFolder, type TemporaryFolder } from './support/temporaryFolder';

describe('the configuration of a folder', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('is the nearest at or above it', () => {
    const outer = folder.write('gouji.json', '{}');
    folder.write('a/b/draft.md', '');
    assert.equal(findConfiguration(path.join(folder.path, 'a/b')), outer);
    const inner = folder.write('a/gouji.json', '{}');
    assert.equal(findConfiguration(path.join(folder.path, 'a/b')), inner);
    assert.equal(findConfiguration(folder.path), outer);
  });

  it('does not lie above the top', () => {
    folder.write('gouji.json', '{}');
    folder.write('a/b/draft.md', '');
    const top = path.join(folder.path, 'a');
    assert.equal(findConfiguration(path.join(top, 'b'), top), undefined);
    assert.equal(findConfiguration(top, top), undefined);
    const own = folder.write('a/gouji.json', '{}');
    assert.equal(findConfiguration(path.join(top, 'b'), top), own);
  });

  it('is a file, not a folder of that name', () => {
    const outer = folder.write('gouji.json', '{}');
    mkdirSync(path.join(folder.path, 'a/gouji.json'), { recursive: true });
    assert.equal(findConfiguration(path.join(folder.path, 'a')), outer);
  });
});

describe('a configuration file', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
  });
  after(() => {
    folder.remove();
  });

  it('is read in any encoding', () => {
    const text = '{"$schema": "规则"}';
    for (const bytes of [
      Buffer.from(text),
      encodeGb18030(text),
      encodeUtf16(text, 'le', true),
      Buffer.from(`\uFEFF${text}`),
    ]) {
      const file = folder.write('gouji.json', bytes);
      assert.deepEqual(readConfigurationFile(file), { ok: true, path: file, text });
    }
  });

  it('is refused beyond 64 KB, when it is no text, and when it is not there', () => {
    const refusal = (file: string): string => {
      const read = readConfigurationFile(file);
      return read.ok ? 'read' : read.problem.zh;
    };
    assert.equal(refusal(folder.write('gouji.json', ' '.repeat(64 * 1024))), 'read');
    assert.match(refusal(folder.write('gouji.json', ' '.repeat(64 * 1024 + 1))), /过大（上限 64 KB）/);
    assert.match(refusal(folder.write('gouji.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0))), /不是文本文件/);
    assert.match(refusal(path.join(folder.path, 'missing.json')), /找不到/);
  });
});
