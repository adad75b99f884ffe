/**
 * A random source that gives the same pages for the same seed (mulberry32): `r()` is in [0, 1); `r.i(a, b)` an integer from a to b, `r.p(q)` true
 * with chance q, `r.c(list)` one of a list, `r.u(a, b)` a number between.
 */
export function seeded(seed) {
  let s = seed >>> 0;
  const f = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = s;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  f.i = (a, b) => a + Math.floor(f() * (b - a + 1));
  f.p = (q) => f() < q;
  f.c = (a) => a[Math.floor(f() * a.length)];
  f.u = (a, b) => a + f() * (b - a);
  return f;
}
