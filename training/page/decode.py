"""What the network says of a page as an order and as grids of tables."""

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

LEAST_LINK = -4
"""Log of the least chance, from both sides, with which a line follows another."""


def probability(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def reading_order(following, before):
    """The surest links first, no line with two successors or predecessors, no ring; chains by their mean precedence. Logits [n, n]; returns indices in order."""
    n = len(following)
    logits = following.copy()
    np.fill_diagonal(logits, -1e4)
    sure = sum(logits - logits.max(axis, keepdims=True) - np.log(np.exp(logits - logits.max(axis, keepdims=True)).sum(axis, keepdims=True)) for axis in (0, 1))
    root, after, first = list(range(n)), {}, set(range(n))

    def find(a):
        while root[a] != a:
            root[a] = root[root[a]]
            a = root[a]
        return a

    for flat in np.argsort(-sure, axis=None)[: n * 12]:
        i, j = divmod(int(flat), n)
        if sure[i, j] < LEAST_LINK:
            break
        if i not in after and j in first and find(i) != find(j):
            after[i] = j
            first.discard(j)
            root[find(i)] = find(j)
    chains = []
    for i in sorted(first):
        chain = [i]
        while chain[-1] in after:
            chain.append(after[chain[-1]])
        chains.append(chain)
    p = probability(before)
    precedence = [sum(p[np.ix_(a, b)].mean() for b in chains if b is not a) for a in chains]
    return [i for c in np.argsort(-np.array(precedence), kind='stable') for i in chains[c]]


def clusters(p, least=0.5):
    """Groups whose members belong together with a mean chance of `least`; a number for each member."""
    if len(p) == 1:
        return np.array([0])
    distance = 1 - (p + p.T) / 2
    np.fill_diagonal(distance, 0)
    return fcluster(linkage(squareform(distance, checks=False), 'average'), 1 - least, 'distance') - 1


def grid(lines, boxes, row, column, block, spans):
    """The lines of one table as cells.

    `lines`: indices; `boxes` of all lines; `row`, `column`, `block`: chances of pairs [n, n]; `spans`: chances that a line's cell spans columns and rows [n, 2].
    Returns [first row, last row, first column, last column, lines] of every cell, and how many rows and columns there are.
    """
    b = np.array([boxes[i] for i in lines])
    # One row and one column is one cell: what is not the same block is in another row or column.
    same_row, same_column = row * (1 - column * (1 - block)), column * (1 - row * (1 - block))
    rows, row_count = axis_of(same_row[np.ix_(lines, lines)], spans[lines, 1], (b[:, 1] + b[:, 3]) / 2)
    columns, column_count = axis_of(same_column[np.ix_(lines, lines)], spans[lines, 0], (b[:, 0] + b[:, 2]) / 2)
    members = {}
    for place, line in zip(zip(rows, columns, strict=True), lines, strict=True):
        members.setdefault(place, []).append(line)
    taken, cells = {}, []
    for ((r0, r1), (c0, c1)), held in sorted(members.items(), key=lambda each: (each[0][0][0], each[0][1][0])):
        free = lambda r1, c1: all((r, c) not in taken for r in range(r0, r1 + 1) for c in range(c0, c1 + 1))  # noqa: B023, E731
        while r1 > r0 and not free(r1, c1):
            r1 -= 1
        while c1 > c0 and not free(r1, c1):
            c1 -= 1
        if (r0, c0) in taken:
            cells[taken[r0, c0]][4].extend(held)
            continue
        taken |= {(r, c): len(cells) for r in range(r0, r1 + 1) for c in range(c0, c1 + 1)}
        cells.append([r0, r1, c0, c1, held])
    return cells, row_count, column_count


def axis_of(together, spanning, middle):
    """Rows or columns of lines: clusters of those that span none, in the order of their middles; the others cover all that they belong to."""
    plain = np.where(spanning < 0.5)[0]
    if len(plain) == 0:
        plain = np.arange(len(spanning))
    of = clusters(together[np.ix_(plain, plain)])
    groups = [plain[of == k] for k in sorted(set(of), key=lambda k: np.median(middle[plain[of == k]]))]
    at = {int(i): k for k, group in enumerate(groups) for i in group}
    places = []
    for i in range(len(spanning)):
        if i in at:
            places.append((at[i], at[i]))
            continue
        mean = [together[i, group].mean() for group in groups]
        covered = [k for k, value in enumerate(mean) if value > 0.5] or [int(np.argmax(mean))]
        places.append((min(covered), max(covered)))
    return places, len(groups)
