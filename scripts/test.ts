/**
 * `npm test [-- STEP…]`: everything, or the steps named. Prints what failed, and as its last line, alone,
 * `N passed, N failed`; exit code 1 when anything failed.
 */

import { rmSync } from 'node:fs';
import { main } from './lib/run';
import { vsixPath } from './lib/paths';
import { testSteps } from './lib/testSteps';

main(async () => {
  const names = process.argv.slice(2);
  const steps = testSteps().filter(({ name }) => names.length === 0 || names.includes(name));
  if (steps.length === 0)
    throw new Error(
      `No such step. Steps: ${testSteps()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  // a package of an earlier run must not be taken for this one's
  if (names.length === 0) rmSync(vsixPath(), { force: true });
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = Date.now();
    const outcome = await step.run();
    passed += outcome.passed;
    failed += outcome.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const skipped = outcome.skipped > 0 ? `, ${String(outcome.skipped)} skipped` : '';
    const mark = outcome.failed > 0 ? '✘' : '✔';
    console.log(
      `${mark} ${step.name}: ${String(outcome.passed)} passed, ${String(outcome.failed)} failed${skipped} (${seconds} s)`,
    );
    if (outcome.failed > 0) console.log(outcome.details);
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  if (failed > 0) process.exitCode = 1;
});
