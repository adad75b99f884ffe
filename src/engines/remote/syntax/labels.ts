import type { FoundKind } from './found.ts';

/** What models call the parts of a page, in letters alone. */
const kinds: Readonly<Record<string, FoundKind>> = {
  ...{ title: 'title', doctitle: 'title', documenttitle: 'title' },
  ...{
    sectionheader: 'heading',
    section: 'heading',
    heading: 'heading',
    paragraphtitle: 'heading',
    subtitle: 'heading',
  },
  ...{ listitem: 'list', list: 'list', listgroup: 'list', unorderedlist: 'list', orderedlist: 'list' },
  ...{ table: 'table', form: 'paragraph', picture: 'figure', image: 'figure', figure: 'figure', chart: 'figure' },
  ...{ diagram: 'figure', seal: 'figure', stamp: 'figure', chemicalblock: 'figure' },
  ...{
    caption: 'caption',
    figurecaption: 'caption',
    tablecaption: 'caption',
    figuretitle: 'caption',
    imagecaption: 'caption',
  },
  ...{
    formula: 'formula',
    equation: 'formula',
    equationblock: 'formula',
    displayformula: 'formula',
    isolatedformula: 'formula',
  },
  ...{
    code: 'code',
    codeblock: 'code',
    algorithm: 'code',
    footnote: 'footnote',
    pagefootnote: 'footnote',
    visionfootnote: 'footnote',
  },
  ...{ reference: 'reference', bibliography: 'reference', refs: 'reference', reftext: 'reference' },
  ...{
    pageheader: 'header',
    header: 'header',
    pagefooter: 'footer',
    footer: 'footer',
    pagenumber: 'page_number',
    asidetext: 'paragraph',
  },
};

/** The kind of block that a model's label means; text where it is none that is known. */
export function kindOf(label: string): FoundKind {
  return kinds[label.toLowerCase().replace(/[^a-z]/g, '')] ?? 'paragraph';
}
