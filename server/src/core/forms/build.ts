/** Small makers that keep the form tables readable. */

import type { Clause, ColumnSpec, RowSpec, ValueKind } from './form';

interface ColumnExtras {
  readonly variants?: readonly string[];
  readonly slips?: readonly string[];
  readonly under?: readonly string[];
}

export function column(id: string, label: string, value: ValueKind, extras: ColumnExtras = {}): ColumnSpec {
  return {
    id,
    label,
    value,
    variants: extras.variants ?? [],
    slips: extras.slips ?? [],
    under: extras.under ?? [],
  };
}

interface RowExtras {
  readonly variants?: readonly string[];
  readonly slips?: readonly string[];
  readonly parent?: string;
  readonly clause?: Clause;
  readonly articles?: readonly string[];
}

export function row(id: string, label: string, columns: readonly ColumnSpec[], extras: RowExtras = {}): RowSpec {
  return {
    id,
    label,
    columns,
    numeric: columns.length > 0,
    variants: extras.variants ?? [],
    slips: extras.slips ?? [],
    parent: extras.parent,
    clause: extras.clause,
    articles: extras.articles ?? [],
  };
}
