// Runs in the page: every visual line with its labels, and ruling segments. `__extract(options)` gives one record for each page.
(() => {
  /** More text than this is no page. */
  const mostPieces = 6000;
  /** Elements whose borders and grounds are looked at. */
  const mostElements = 8000;
  const drawnElements =
    'table,td,th,tr,div,section,hr,p,h1,h2,h3,pre,aside,figure,blockquote,header,footer,span[data-k],main,article';
  const tenth = (value) => Math.round(value * 10) / 10;

  /** The same value for the same key, made once. */
  function remembered(make) {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };
  }

  const styleOf = remembered((element) => {
    const style = getComputedStyle(element);
    return {
      display: style.display,
      size: Number.parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 600,
      seen: style.visibility !== 'hidden' && Number(style.opacity) > 0.1,
      marks: style.listStyleType,
      mono: /mono/i.test(style.fontFamily),
    };
  });
  let ids = 0;
  const idOf = remembered(() => ids++);

  /** [table, first row, last row, first column, last column] of every cell of tables that are no layout. */
  function cellPlaces() {
    const places = new Map();
    for (const table of document.querySelectorAll('table')) {
      const nested = table.querySelector('table') || table.parentElement.closest('table');
      if (nested || table.closest('[data-nt],.navheader,.navfooter')) continue;
      const { cells, columns, rows } = gridOf(table);
      if (columns < 2 || rows < 2) continue;
      for (const [cell, place] of cells) places.set(cell, [idOf(table), ...place]);
    }
    return places;
  }

  function gridOf(table) {
    const rows = [...table.rows];
    const taken = rows.map(() => []);
    const cells = [];
    let columns = 0;
    rows.forEach((row, r) => {
      let c = 0;
      for (const cell of row.cells) {
        while (taken[r][c]) c++;
        const [across, down] = [cell.colSpan || 1, Math.min(cell.rowSpan || 1, rows.length - r)];
        for (let a = 0; a < down; a++) for (let b = 0; b < across; b++) taken[r + a][c + b] = true;
        cells.push([cell, [r, r + down - 1, c, c + across - 1]]);
        c += across;
        columns = Math.max(columns, c);
      }
    });
    return { cells, columns, rows: rows.length };
  }

  /** The kind of what is no cell and not labelled, and the element that is its block. */
  function kindOf(element, block, firstHeading) {
    const code = element.closest('pre');
    if (code) return ['code', code];
    const drawing = element.closest('svg');
    if (drawing) return ['figure', drawing];
    const caption = element.closest('caption,figcaption,.table-caption,p.title');
    if (caption) {
      const titles = caption.matches('p.title') && !caption.closest('.table,.figure,.example');
      return [titles ? 'heading' : 'caption', caption];
    }
    const heading = element.closest('h1,h2,h3,h4,h5,h6');
    if (heading) return [heading === firstHeading ? 'title' : 'heading', heading];
    if (element.closest('.footnote,.footnotes')) return ['footnote', block];
    const item = element.closest('li');
    return item ? ['list', item] : ['paragraph', block];
  }

  /** Block, kind and cell of the text in an element. */
  function labels(places) {
    const firstHeading = document.querySelector('h1');
    return remembered((element) => {
      let block = element;
      while (block.parentElement && /^inline|contents|ruby/.test(styleOf(block).display) && !block.dataset?.k) {
        block = block.parentElement;
      }
      const cell = element.closest('td,th');
      const labelled = element.closest('[data-k]');
      const style = styleOf(element);
      if (cell && places.has(cell)) {
        const head = cell.tagName === 'TH' || cell.closest('thead') !== null;
        return { block: cell, id: idOf(cell), kind: 'cell', cell: places.get(cell), head: Number(head), style };
      }
      const [kind, whole] = labelled ? [labelled.dataset.k, labelled] : kindOf(element, block, firstHeading);
      return { block: whole, id: idOf(whole), kind, cell: null, head: 0, style };
    });
  }

  /** The mark that the browser draws before a list item's first line; null where it draws none. */
  function drawnMark(item) {
    const marks = styleOf(item).marks;
    if (!marks || marks === 'none') return null;
    const position = [...item.parentElement.children].indexOf(item) + 1;
    if (/decimal/.test(marks)) return `${position}.`;
    if (/alpha|latin/.test(marks)) return `${String.fromCharCode(96 + Math.min(position, 26))}.`;
    return /roman/.test(marks) ? 'i.' : '•';
  }

  /** Puts words together to the lines of their block: side by side, no wider apart than `gap` ems. */
  function lineMaker(gap, emit) {
    const begun = new Set();
    let line;
    let order = 0;
    const goesOn = (label, box) => {
      if (line?.blk !== label.id || line.k !== label.kind) return false;
      const overlap = Math.min(line.y2, box.bottom) - Math.max(line.y1, box.top);
      const apart = box.left - line.x2;
      const height = Math.min(box.bottom - box.top, line.y2 - line.y1);
      return overlap > 0.5 * height && apart > -2 && apart < gap * label.style.size;
    };
    return (box, text, label, spaced) => {
      if (box.right - box.left < 0.5 || box.bottom - box.top < 2) return;
      const bold = label.style.bold ? text.length : 0;
      if (goesOn(label, box)) {
        line.x2 = Math.max(line.x2, box.right);
        line.y1 = Math.min(line.y1, box.top);
        line.y2 = Math.max(line.y2, box.bottom);
        line.t += (spaced ? ' ' : '') + text;
        line.bold += bold;
        return;
      }
      const first = label.kind === 'list' && label.block.tagName === 'LI' && !begun.has(label.id);
      if (first) begun.add(label.id);
      line = {
        ...{ x1: box.left, y1: box.top, x2: box.right, y2: box.bottom, t: text, bold, ord: order++ },
        ...{
          k: label.kind,
          blk: label.id,
          cell: label.cell,
          th: label.head,
          fs: label.style.size,
          mono: label.style.mono,
        },
        pre: first ? drawnMark(label.block) : null,
      };
      emit(line);
    };
  }

  /** A word that is broken over lines, piece by piece. */
  function* brokenPieces(node, from, word, range) {
    let piece;
    for (let i = 0; i < word.length; i++) {
      range.setStart(node, from + i);
      range.setEnd(node, from + i + 1);
      const box = range.getBoundingClientRect();
      if (box.width < 0.1) continue;
      if (piece && Math.abs(box.top - piece.top) < 2 && Math.abs(box.left - piece.right) < 2) {
        piece.right = box.right;
        piece.text += word[i];
        continue;
      }
      if (piece) yield piece;
      piece = { left: box.left, top: box.top, right: box.right, bottom: box.bottom, text: word[i], first: i === 0 };
    }
    if (piece) yield piece;
  }

  function readWord(node, { 0: word, index }, range, push) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const boxes = range.getClientRects();
    const spaced = /\s/.test(node.data[index - 1] ?? ' ');
    if (boxes.length === 1) push(boxes[0], word, spaced);
    else for (const piece of brokenPieces(node, index, word, range)) push(piece, piece.text, piece.first && spaced);
  }

  function readText(labelOf, push) {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let left = mostPieces;
    while (walker.nextNode() && left > 0) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!/\S/.test(node.data) || /^(SCRIPT|STYLE|NOSCRIPT|TITLE|OPTION|TEXTAREA)$/.test(element.tagName)) continue;
      const label = labelOf(element);
      if (!label.style.seen || label.style.display === 'none') continue;
      const words = [...node.data.matchAll(/\S+/g)].slice(0, left);
      left -= words.length;
      for (const word of words) readWord(node, word, range, (box, text, first) => push(box, text, label, first));
    }
  }

  /** Brightness of a colour, 0 to 255; what can hardly be seen is as bright as paper. */
  function brightness(colour) {
    const [red = 255, green = 255, blue = 255, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    return alpha < 0.15 ? 255 : 0.3 * red + 0.59 * green + 0.11 * blue;
  }

  function bordersOf(style) {
    return ['Top', 'Right', 'Bottom', 'Left'].map((side) => {
      const drawn = !/none|hidden/.test(style[`border${side}Style`]) && brightness(style[`border${side}Color`]) < 232;
      return drawn ? Number.parseFloat(style[`border${side}Width`]) : 0;
    });
  }

  /** Top, right, bottom, left. */
  const edgesOf = ({ left, top, right, bottom }) => [
    [left, top, right, top],
    [right, top, right, bottom],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
  ];

  function readBordersOf(element, pageAt) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    const borders = bordersOf(style);
    const ground = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && brightness(style.backgroundColor) < 244;
    if (!ground && !borders.some(Boolean)) return;
    for (const box of element.getClientRects()) {
      if (box.width < 6 && box.height < 6) continue;
      const { rules, fills } = pageAt(box.left + 2);
      if (ground) fills.push([box.left, box.top, box.right, box.bottom]);
      edgesOf(box).forEach((edge, i) => {
        if (borders[i]) rules.push([...edge, borders[i]]);
      });
    }
  }

  /** Borders as segments [x1, y1, x2, y2, thickness], coloured grounds as boxes. */
  function readRulings(pageAt) {
    for (const element of [...document.querySelectorAll(drawnElements)].slice(0, mostElements)) {
      readBordersOf(element, pageAt);
    }
    for (const { left, top, right, bottom } of boxesOf('svg line')) {
      if (right - left < 2 || bottom - top < 2) pageAt(left).rules.push([left, top, right, bottom, 1]);
    }
    for (const { left, top, right, bottom } of boxesOf('svg rect')) pageAt(left).fills.push([left, top, right, bottom]);
  }

  const boxesOf = (selector) => [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());

  /**
   * @param W width, `H` height of a page (null: as high as the document), `stride` distance of pages side by side (0: one page), `em` size of its type,
   *   `gapThr` ems between words from which they are lines of their own, `left` where a page's text begins
   */
  window.__extract = ({ W, H, stride, em, gapThr, left = 0 }) => {
    const pages = new Map();
    const pageAt = (x) => {
      const page = stride ? Math.floor((x + 0.5) / stride) : 0;
      if (!pages.has(page)) pages.set(page, { lines: [], rules: [], fills: [] });
      return pages.get(page);
    };
    readText(
      labels(cellPlaces()),
      lineMaker(gapThr, (line) => pageAt(line.x1).lines.push(line)),
    );
    readRulings(pageAt);
    return [...pages].map(([p, { lines, rules, fills }]) => {
      const shift = stride ? p * stride - left : 0;
      const box = ([x1, y1, x2, y2, ...rest]) => [tenth(x1 - shift), tenth(y1), tenth(x2 - shift), tenth(y2), ...rest];
      return {
        ...{ p, w: W, h: H ?? Math.ceil(document.documentElement.scrollHeight), em },
        lines: lines.map(({ x1, y1, x2, y2, t, bold, fs, mono, ...line }) => ({
          ...{ b: box([x1, y1, x2, y2]), t: t.slice(0, 160), fs: tenth(fs), mono: Number(mono) },
          ...{ bold: Number(bold > 0.6 * t.length), ...line },
        })),
        rules: rules.map(box),
        fills: fills.map(box),
      };
    });
  };
})();
