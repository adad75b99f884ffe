/**
 * Groups whose members belong together with a mean chance of at least `least` (average linkage, along chains of nearest neighbours: Murtagh, 1983).
 * @param chance of each two members; undefined where nothing is known of them
 */
export function clusters<Member>(
  members: readonly Member[],
  chance: (a: Member, b: Member) => number | undefined,
  least = 0.5,
): Member[][] {
  const n = members.length;
  const groups = members.map((member) => [member]);
  // Between groups: the sum of all known chances, and how many they are.
  const sums = new Float64Array(n * n);
  const counts = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const known = chance(members[i]!, members[j]!);
      if (known === undefined) continue;
      sums[i * n + j] = sums[j * n + i] = known;
      counts[i * n + j] = counts[j * n + i] = 1;
    }
  }
  const mean = (i: number, j: number) => sums[i * n + j]! / Math.max(1, counts[i * n + j]!);
  /** Groups that may still grow. */
  const open = new Set(members.keys());
  const chain: number[] = [];
  const join = (i: number, j: number) => {
    groups[i]!.push(...groups[j]!.splice(0));
    open.delete(j);
    for (const k of open) {
      sums[k * n + i] = sums[i * n + k]! += sums[j * n + k]!;
      counts[k * n + i] = counts[i * n + k]! += counts[j * n + k]!;
    }
  };
  while (open.size > 0) {
    if (chain.length === 0) chain.push(open.values().next().value!);
    const i = chain.at(-1)!;
    let [nearest, most] = [chain.at(-2), chain.length > 1 ? mean(i, chain.at(-2)!) : 0];
    for (const j of open) if (j !== i && mean(i, j) > most) [nearest, most] = [j, mean(i, j)];
    if (nearest === undefined || most < least) {
      // Whatever others become, they come no nearer to it.
      open.delete(i);
      chain.pop();
    } else if (nearest === chain.at(-2)) {
      chain.length -= 2;
      join(i, nearest);
    } else chain.push(nearest);
  }
  return groups.filter(({ length }) => length > 0);
}
