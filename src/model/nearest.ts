/** The name that a mistyped one most likely stands for; none where nothing is near. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const reach = Math.max(1, Math.floor(wrong.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const longer = name.startsWith(`${wrong}-`) || wrong.startsWith(`${name}-`);
    const distance = Math.min(editsBetween(wrong, name), longer ? reach : Infinity);
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into the other. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const edits = [at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push(at(before, j - 2) + 1);
      next.push(Math.min(...edits));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** “No option “cede”: did you mean “cedes”?”, or the remedy where nothing is near. */
export function noSuch(noun: string, wrong: string, names: readonly string[], remedy: string): string {
  const near = nearest(wrong, names);
  return `no ${noun} “${wrong}”: ${near === undefined ? remedy : `did you mean “${near}”?`}`;
}
