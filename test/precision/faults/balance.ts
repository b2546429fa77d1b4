/** Sums that do not hold. */

import { add, figure } from '../manuscript';
import { type Fault, QUIET } from './fault';

const IDENTITY = 'balance/applications-identity';
const RESULTS = 'balance/results-total';
const ROW = 'balance/row-total';
const LITIGATION = 'balance/litigation-total';

export const BALANCE: readonly Fault[] = [
  {
    rule: IDENTITY,
    name: 'one application too many came in',
    wish: QUIET,
    set: (m) => add(m, 'applications/new/natural', 1 + m.dice.below(9), true),
  },
  {
    rule: IDENTITY,
    name: 'under the wrong kind of applicant, the total holds',
    wish: QUIET,
    set: (m) => {
      add(m, 'applications/new/natural', -1);
      add(m, 'applications/new/otherOrg', 1);
    },
  },
  {
    rule: IDENTITY,
    name: 'carried over twice',
    wish: QUIET,
    set: (m) => add(m, 'applications/carriedOut/natural', 2, true),
  },
  {
    rule: IDENTITY,
    name: 'carried in left at 0',
    wish: QUIET,
    set: (m) => {
      m.figures.set('applications/carriedIn/natural', 0);
      m.figures.set('applications/carriedIn/total', 0);
    },
  },
  {
    rule: RESULTS,
    name: 'an outcome counted twice',
    wish: QUIET,
    set: (m) => add(m, m.dice.pick(['applications/granted/natural', 'applications/unable.notHeld/natural']), 1, true),
  },
  {
    rule: RESULTS,
    name: 'an outcome not entered',
    wish: QUIET,
    set: (m) => {
      const id = 'applications/notHandled.petition/natural';
      add(m, id, -figure(m, id), true);
    },
  },
  {
    rule: RESULTS,
    name: 'a total of results of one column is off',
    wish: QUIET,
    companions: [IDENTITY],
    set: (m) => add(m, 'applications/resultsTotal/natural', m.dice.pick([-1, 1, 10]), true),
  },
  {
    rule: ROW,
    name: 'the total of an outcome is off',
    wish: QUIET,
    companions: [RESULTS],
    set: (m) => add(m, m.dice.pick(['applications/granted/total', 'applications/partial/total']), 1),
  },
  {
    rule: ROW,
    name: 'two totals are off and make up for one another',
    wish: QUIET,
    set: (m) => {
      add(m, 'applications/granted/total', 1);
      add(m, 'applications/partial/total', -1);
    },
  },
  {
    rule: ROW,
    name: 'the total of what came in is off',
    wish: QUIET,
    companions: [IDENTITY],
    set: (m) => add(m, 'applications/new/total', m.dice.pick([-1, 3])),
  },
  {
    rule: LITIGATION,
    name: 'the total is still 0',
    wish: QUIET,
    set: (m) => void m.figures.set(`litigation/${m.dice.pick(['review', 'directSuit', 'suitAfterReview'])}/total`, 0),
  },
  {
    rule: LITIGATION,
    name: 'a pending case too many',
    wish: QUIET,
    set: (m) => add(m, `litigation/${m.dice.pick(['review', 'directSuit', 'suitAfterReview'])}/pending`, 1),
  },
];
