/** Entry the editor calls inside its extension host, embedded or desktop: runs the test files beside it. */

import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const output = process.env['GOUJI_TEST_RESULTS'];
  if (output === undefined) throw new Error('GOUJI_TEST_RESULTS names no file for the results');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'json', reporterOptions: { output } });
  const only = process.env['GOUJI_TEST_ONLY'];
  if (only !== undefined) mocha.fgrep(only);
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}
