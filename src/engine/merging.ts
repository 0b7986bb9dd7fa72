/** A diagram made smaller from the bottom: nodes with the same edges become one. */
import { intern, poolOf, type Hash, type Pool } from './interning.ts';

/** No node: the value leads to no complete deal. */
export const DEAD = -1;

/** Nodes with the same edges become one, those without a way to the end go, and all are numbered from the top. */
export function merged(below: number[][], marks: number[][], values: Int32Array, ends: boolean, hash: Hash) {
  const count = below.length;
  const pools: Pool[] = [];
  let places = Int32Array.of(ends ? 0 : DEAD);
  for (let layer = count - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const [children = [], labels = []] = [below[layer], marks[layer]];
    const pool = poolOf(width * 2, hash);
    const row = new Int32Array(width * 2);
    const kept = new Int32Array(children.length / width);
    for (let node = 0; node < kept.length; node += 1) {
      let alive = false;
      for (let value = 0; value < width; value += 1) {
        const child = places[children[node * width + value] ?? DEAD] ?? DEAD;
        row[value] = child;
        row[width + value] = child < 0 ? 0 : (labels[node * width + value] ?? 0);
        alive ||= child >= 0;
      }
      kept[node] = alive ? intern(pool, row) : DEAD;
    }
    pools.unshift(pool);
    places = kept;
  }
  const first = new Int32Array(count + 2);
  const edges = new Int32Array(count + 1);
  pools.forEach(({ size }, layer) => {
    first[layer + 1] = (first[layer] ?? 0) + size;
    edges[layer + 1] = (edges[layer] ?? 0) + size * (values[layer] ?? 0);
  });
  const exists = (pools[0]?.size ?? Number(ends)) > 0;
  first[count + 1] = (first[count] ?? 0) + Number(exists);
  const flat = new Int32Array(edges[count] ?? 0);
  const label = new Int32Array(flat.length);
  pools.forEach(({ words, size, stride }, layer) => {
    const width = values[layer] ?? 0;
    for (let node = 0; node < size; node += 1) {
      for (let value = 0; value < width; value += 1) {
        const edge = (edges[layer] ?? 0) + node * width + value;
        const child = words[node * stride + value] ?? DEAD;
        flat[edge] = child < 0 ? DEAD : child + (first[layer + 1] ?? 0);
        label[edge] = words[node * stride + width + value] ?? 0;
      }
    }
  });
  return { first, edges, below: flat, label };
}
