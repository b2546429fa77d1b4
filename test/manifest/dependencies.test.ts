import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundledPackages, BUNDLES, bundleOptions, thirdPartyNotices } from '../../scripts/lib/bundles';

interface Locked {
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

interface Package {
  readonly name: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

const PAGE = readFileSync('docs/dependencies.md', 'utf8');
const LOCKED = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }).packages;
const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Licences that ask for nothing but to be carried along. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
const RUN_AT_INSTALL = ['preinstall', 'install', 'postinstall'];

/** Packages the page names in the first column of the tables under `heading`. */
function listed(...headings: readonly string[]): string[] {
  const sections = PAGE.split(/^## /m).filter((section) => headings.includes(section.slice(0, section.indexOf('\n'))));
  const cells = sections.flatMap((section) => [...section.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell));
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort();
}

describe('what others have written', () => {
  let folders: readonly string[];
  let bundled: readonly Package[];
  before(async () => {
    const results = await Promise.all(BUNDLES.map((bundle) => build({ ...bundleOptions(bundle, true), write: false })));
    folders = [...new Set(results.flatMap(({ metafile }) => (metafile ? bundledPackages(metafile) : [])))];
    bundled = folders.map((folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package);
  });

  it('is bundled: an installed package depends on nothing', () => {
    assert.deepEqual(MANIFEST.dependencies ?? {}, {});
  });

  it('is told of in docs/dependencies.md where it ships', () => {
    const names = [...new Set(bundled.map(({ name }) => name))].sort();
    assert.deepEqual(listed('Bundled, chosen by us', 'Bundled with them'), names);
  });

  it('is told of in docs/dependencies.md where we build and test with it', () => {
    const chosen = listed('Bundled, chosen by us', 'For building and testing');
    assert.deepEqual(chosen, Object.keys(MANIFEST.devDependencies).sort());
  });

  it('ships under a licence that allows it, and with that licence', () => {
    for (const { name, license } of bundled)
      assert.ok(PERMISSIVE.includes(license ?? ''), `${name}: ${license ?? '?'}`);
    const notices = thirdPartyNotices(folders);
    for (const { name } of bundled) assert.ok(notices.includes(`${name} `), name);
  });

  it('runs nothing when it is installed, where it ships', () => {
    for (const { name, scripts = {} } of bundled) {
      assert.deepEqual(
        RUN_AT_INSTALL.filter((script) => script in scripts),
        [],
        name,
      );
    }
    for (const folder of folders) {
      const inside = path.relative('.', folder).split(path.sep).join('/');
      assert.notEqual(LOCKED[inside]?.hasInstallScript, true, inside);
    }
  });

  it('is locked to the byte', () => {
    for (const [folder, { integrity, link }] of Object.entries(LOCKED)) {
      if (folder !== '' && link !== true) assert.match(integrity ?? '', /^sha512-/, folder);
    }
  });
});
