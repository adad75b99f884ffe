// TEDS, the similarity of tables that PubTabNet defines: one minus the edit distance of their trees over the size of the larger.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** A table's HTML as the tree's nodes in postorder: each with its label and the index of its leftmost leaf. */
function nodesOf(html) {
  const nodes = [];
  const add = (label, first) =>
    nodes.push({ label, leftmost: first < nodes.length ? nodes[first].leftmost : nodes.length });
  for (const [, row] of html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)) {
    const first = nodes.length;
    for (const [, attributes, inside] of row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)) {
      const span = (name) => Number(new RegExp(`${name}="?(\\d+)`).exec(attributes)?.[1] ?? 1);
      add({ tag: 'td', rows: span('rowspan'), columns: span('colspan'), text: textOf(inside) }, nodes.length);
    }
    add({ tag: 'tr' }, first);
  }
  add({ tag: 'table' }, 0);
  return nodes;
}

function textOf(html) {
  return (
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(\w+|#39);/g, (whole, name) => entities[name] ?? whole)
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      // Space beside a Chinese character says nothing.
      .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '')
      .trim()
  );
}

/** Levenshtein's distance over the length of the longer text. */
function difference(a, b) {
  if (a === b) return 0;
  const [from, to] = [[...a], [...b]];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, left] of from.entries()) {
    const next = [i + 1];
    for (const [k, right] of to.entries()) {
      next.push(Math.min(next[k] + 1, row[k + 1] + 1, row[k] + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length] / Math.max(from.length, to.length);
}

/** What it costs to turn one node into another. */
function rename(a, b, structureOnly) {
  if (a.tag !== b.tag || a.rows !== b.rows || a.columns !== b.columns) return 1;
  return structureOnly || a.tag !== 'td' ? 0 : difference(a.text, b.text);
}

/** The last node, in postorder, of each leftmost leaf: where subtrees have to be compared anew. */
function keyRoots(nodes) {
  return [...new Map(nodes.map(({ leftmost }, i) => [leftmost, i])).values()].sort((a, b) => a - b);
}

/** Zhang and Shasha, Simple fast algorithms for the editing distance between trees, 1989. */
function treeDistance(a, b, structureOnly) {
  const distance = a.map(() => new Float64Array(b.length));
  for (const i of keyRoots(a)) {
    for (const k of keyRoots(b)) {
      const [i0, k0] = [a[i].leftmost, b[k].leftmost];
      const width = k - k0 + 2;
      const forest = new Float64Array((i - i0 + 2) * width);
      const at = (x, y) => (x - i0 + 1) * width + (y - k0 + 1);
      for (let y = k0; y <= k; y++) forest[at(i0 - 1, y)] = y - k0 + 1;
      for (let x = i0; x <= i; x++) {
        forest[at(x, k0 - 1)] = x - i0 + 1;
        for (let y = k0; y <= k; y++) {
          const whole = a[x].leftmost === i0 && b[y].leftmost === k0;
          const kept = whole
            ? forest[at(x - 1, y - 1)] + rename(a[x].label, b[y].label, structureOnly)
            : forest[at(a[x].leftmost - 1, b[y].leftmost - 1)] + distance[x][y];
          forest[at(x, y)] = Math.min(forest[at(x - 1, y)] + 1, forest[at(x, y - 1)] + 1, kept);
          if (whole) distance[x][y] = forest[at(x, y)];
        }
      }
    }
  }
  return distance[a.length - 1][b.length - 1];
}

/**
 * @param {string} predicted HTML with at most one table
 * @param {string} expected HTML of one table
 * @returns 0 to 1
 */
export function teds(predicted, expected, { structureOnly = false } = {}) {
  const [a, b] = [nodesOf(predicted), nodesOf(expected)];
  return Math.max(0, 1 - treeDistance(a, b, structureOnly) / Math.max(a.length, b.length));
}
