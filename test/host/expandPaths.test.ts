import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { expandPaths } from '../../server/src/host/expandPaths';
import { temporaryFolder, type TemporaryFolder } from './support/temporaryFolder';

describe('expandPaths', () => {
  let folder: TemporaryFolder;
  before(() => {
    folder = temporaryFolder();
    for (const name of [
      'a/1.md',
      'a/2.TXT',
      'a/10.markdown',
      'a/picture.png',
      'a/.hidden/3.md',
      'a/node_modules/dependency/4.md',
      'a/[甲 乙]/5.md',
      'a/深/更深/6.md',
      '[甲].md',
      '甲.md',
      '-7.md',
      'other/8.md',
    ]) {
      folder.write(name, '');
    }
    mkdirSync(path.join(folder.path, 'empty'));
    symlinkSync('..', path.join(folder.path, 'a', 'up'));
    symlinkSync('../other/8.md', path.join(folder.path, 'a', 'linked.md'));
  });
  after(() => {
    folder.remove();
  });

  /** Paths with / whatever the system, problems as `path: code`. */
  async function expand(...args: string[]): Promise<string[]> {
    const targets = await expandPaths(args, folder.path);
    return targets.map((target) => {
      const spelt = target.path.replaceAll(path.sep, '/');
      return target.kind === 'problem' ? `${spelt}: ${target.problem.code}` : spelt;
    });
  }

  const BELOW_A = ['a/1.md', 'a/10.markdown', 'a/2.TXT', 'a/[甲 乙]/5.md', 'a/linked.md', 'a/深/更深/6.md'];

  it('searches a directory at any depth, in the order of names', async () => {
    assert.deepEqual(await expand('a'), BELOW_A);
  });

  it('does not go round in circles where a link leads back up', async () => {
    const found = await expand('.');
    assert.deepEqual(
      found.filter((name) => name.includes('up/')),
      [],
    );
  });

  it('takes a directory with brackets in its name as it is', async () => {
    assert.deepEqual(await expand('a/[甲 乙]'), ['a/[甲 乙]/5.md']);
  });

  it('searches hidden directories and node_modules when they are named', async () => {
    assert.deepEqual(await expand('a/.hidden', 'a/node_modules'), ['a/.hidden/3.md', 'a/node_modules/dependency/4.md']);
  });

  it('prefers a file that exists to what its name would match', async () => {
    assert.deepEqual(await expand('[甲].md'), ['[甲].md']);
  });

  it('expands patterns, below hidden directories and node_modules excepted', async () => {
    assert.deepEqual(await expand('**/*.md'), [
      '-7.md',
      '[甲].md',
      'a/1.md',
      'a/[甲 乙]/5.md',
      'a/linked.md',
      'a/深/更深/6.md',
      '甲.md',
    ]);
    assert.deepEqual(await expand('a/{1,2}.*'), ['a/1.md', 'a/2.TXT']);
  });

  it('searches the directories a pattern matches', async () => {
    assert.deepEqual(await expand('oth*'), ['other/8.md']);
  });

  it('keeps an absolute pattern absolute', async () => {
    assert.deepEqual(await expand(`${folder.path}/other/*`), [`${folder.path}/other/8.md`.replaceAll(path.sep, '/')]);
  });

  it('names a file once, however often and under whatever name it is given', async () => {
    assert.deepEqual(await expand('other/8.md', './other/8.md', 'a/linked.md', 'other'), ['other/8.md']);
    assert.deepEqual(await expand('a/up/other/8.md', 'other/8.md'), ['a/up/other/8.md']);
    assert.deepEqual(await expand('-', '-'), ['-']);
  });

  it('keeps the order of the arguments', async () => {
    assert.deepEqual(await expand('甲.md', 'a/1.md'), ['甲.md', 'a/1.md']);
  });

  it('names what is missing, empty or matches nothing, and goes on', async () => {
    assert.deepEqual(await expand('missing.md', 'empty', 'nothing*.md', '[', 'a/1.md'), [
      'missing.md: not-found',
      'empty: empty-directory',
      'nothing*.md: not-found',
      '[: not-found',
      'a/1.md',
    ]);
  });
});
