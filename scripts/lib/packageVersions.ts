/** Versions of the Debian packages the corpus' converters come from. */

import { execFileSync } from 'node:child_process';

const PACKAGES: readonly string[] = [
  'pandoc',
  'w3m',
  'lynx',
  'html2text',
  'python3-html2text',
  'docx2txt',
  'poppler-utils',
  'libreoffice-writer-nogui',
  'chromium',
];

/** Version by package; empty where there is no dpkg. */
export function packageVersions(): ReadonlyMap<string, string> {
  try {
    const output = execFileSync('dpkg-query', ['-W', '-f', '${Package} ${Version}\n', ...PACKAGES], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pairs = output
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([name, version]): [string, string][] =>
        name === undefined || version === undefined ? [] : [[name, version]],
      );
    return new Map(pairs);
  } catch {
    return new Map();
  }
}
