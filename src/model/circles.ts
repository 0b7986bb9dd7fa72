/** Where one thing waits for another, and that one for the first. */

/** Each circle once, from the first of its members in the order given: `['mending', 'toll', 'mending']`. */
export function circlesIn(waits: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, way: string[]): void => {
    const met = way.indexOf(name);
    if (met >= 0) circles.push([...way.slice(met), name]);
    if (met >= 0 || done.has(name)) return;
    for (const next of waits.get(name) ?? []) walk(next, [...way, name]);
    done.add(name);
  };
  for (const name of waits.keys()) walk(name, []);
  return circles;
}
