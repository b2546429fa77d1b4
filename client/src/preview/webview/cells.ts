/** Tables under the keyboard: TAB goes to a table, the arrows go from cell to cell. */

const CELLS = 'th[tabindex], td[tabindex]';

/** Puts one cell of each table into the order of TAB: the one last used, else a wrong one, else the first value. */
export function prepareGrids(report: Element): void {
  for (const grid of report.querySelectorAll('table[role="grid"]')) {
    if (grid.querySelector('[tabindex="0"]') !== null) continue;
    const first =
      grid.querySelector('td.error, td.warning') ?? grid.querySelector('td.value') ?? grid.querySelector(CELLS);
    first?.setAttribute('tabindex', '0');
  }
}

/** Moves the focus for an arrow key; false for any other key or place. */
export function moveInGrid(target: Element, key: string): boolean {
  const cell = target.closest(CELLS);
  const grid = cell?.closest('table[role="grid"]');
  if (!cell || !grid) return false;
  const next = neighbour(grid, cell, key);
  if (next === undefined) return false;
  useCell(grid, next);
  next.focus();
  return true;
}

/** Makes a cell the one that TAB comes back to. */
export function useCell(grid: Element, cell: Element): void {
  for (const other of grid.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

function neighbour(grid: Element, cell: Element, key: string): HTMLElement | undefined {
  const cells = [...grid.querySelectorAll<HTMLElement>(CELLS)];
  const at = cells.findIndex((other) => other === cell);
  if (key === 'ArrowRight') return cells[at + 1];
  if (key === 'ArrowLeft') return cells[at - 1];
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const middle = (left + right) / 2;
  const inColumn = cells.filter((other) => {
    const box = other.getBoundingClientRect();
    return other !== cell && box.left <= middle && middle <= box.right;
  });
  if (key === 'ArrowDown') return inColumn.find((other) => other.getBoundingClientRect().top >= bottom - 1);
  return inColumn.findLast((other) => other.getBoundingClientRect().bottom <= top + 1);
}
