/**
 * Groups whose members belong together with a mean chance of at least `least`: the nearest two are joined first (average linkage).
 * @param chance of each two, by their places in `members`; undefined where nothing is known of two
 */
export function clusters<Member>(
  members: readonly Member[],
  chance: (a: Member, b: Member) => number | undefined,
  least = 0.5,
): Member[][] {
  const groups = members.map((member) => [member]);
  // Sums of chances between groups, and of how many pairs they are known.
  const sums = members.map((a) => Float64Array.from(members, (b) => (a === b ? 0 : (chance(a, b) ?? 0))));
  const counts = members.map((a) => Float64Array.from(members, (b) => Number(a !== b && chance(a, b) !== undefined)));
  const mean = (i: number, j: number) => (counts[i]![j]! === 0 ? 0 : sums[i]![j]! / counts[i]![j]!);
  const nearestOf = (i: number) => {
    let best = -1;
    for (let j = 0; j < groups.length; j++)
      if (j !== i && groups[j]!.length > 0 && (best < 0 || mean(i, j) > mean(i, best))) best = j;
    return best;
  };
  const nearest = groups.map((_, i) => nearestOf(i));
  for (;;) {
    let [i, most] = [-1, least];
    for (let k = 0; k < groups.length; k++) {
      if (groups[k]!.length === 0 || nearest[k]! < 0 || mean(k, nearest[k]!) < most) continue;
      [i, most] = [k, mean(k, nearest[k]!)];
    }
    if (i < 0) return groups.filter(({ length }) => length > 0);
    const j = nearest[i]!;
    groups[i]!.push(...groups[j]!.splice(0));
    for (let k = 0; k < groups.length; k++) {
      sums[k]![i] = sums[i]![k] = sums[i]![k]! + sums[j]![k]!;
      counts[k]![i] = counts[i]![k] = counts[i]![k]! + counts[j]![k]!;
    }
    for (let k = 0; k < groups.length; k++) {
      if (
        groups[k]!.length > 0 &&
        (k === i || nearest[k] === i || nearest[k] === j || mean(k, i) > mean(k, nearest[k]!))
      )
        nearest[k] = nearestOf(k);
    }
  }
}
