/**
 * Sums and products of whole numbers, exact at any size, for the price of doubles: each number is summed once as a double,
 * which is near, and once modulo each of a few primes, which together tell the near ones apart.
 */

/** A pass over a diagram: its sums modulo `modulus`, or as plain doubles where that is 0. */
export type Pass = (modulus: number) => Float64Array;

/** Up to here doubles are exact. */
const EXACT_BITS = 53;
/** Of a double summed over a diagram at least so many leading bits are right: 2^18 roundings, each half a unit in the last place. */
const SURE_BITS = 34;
/** The product of two residues must be exact. */
const PRIME_BITS = 26;

/** The sums of a pass as they are. `bits`: the binary logarithm of what none of them exceeds. */
export function exactly(bits: number, pass: Pass): bigint[] {
  const near = Array.from(pass(0), (sum) => BigInt(sum));
  if (bits <= EXACT_BITS) return near;
  const primes = primesBelow(2 ** PRIME_BITS, Math.ceil((bits - SURE_BITS) / PRIME_BITS));
  const residues = primes.map((prime) => pass(prime));
  const modulus = primes.reduce((product, prime) => product * BigInt(prime), 1n);
  return near.map((about, place) => {
    const residue = combined(
      primes,
      residues.map((sums) => BigInt(sums[place] ?? 0)),
    );
    const off = mod(residue - about, modulus);
    return about + (off * 2n > modulus ? off - modulus : off);
  });
}

/** The Chinese remainder theorem after Garner (1959): one prime after another. */
function combined(primes: readonly number[], residues: readonly bigint[]): bigint {
  let [sum, product] = [0n, 1n];
  primes.forEach((each, place) => {
    const prime = BigInt(each);
    const missing = mod((residues[place] ?? 0n) - sum, prime);
    sum += product * mod(missing * inverse(product, prime), prime);
    product *= prime;
  });
  return sum;
}

const mod = (number: bigint, modulus: bigint): bigint => ((number % modulus) + modulus) % modulus;

/** By Fermat's little theorem. */
function inverse(number: bigint, prime: bigint): bigint {
  let [power, base] = [1n, mod(number, prime)];
  for (let rest = prime - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = (power * base) % prime;
    base = (base * base) % prime;
  }
  return power;
}

function primesBelow(bound: number, count: number): number[] {
  const primes: number[] = [];
  for (let number = bound - 1; primes.length < count; number -= 2) if (isPrime(number)) primes.push(number);
  return primes;
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}
