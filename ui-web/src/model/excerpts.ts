import type { Highlight, Role } from './highlights';

/** Some text, marked or not. */
export interface Piece {
  text: string;
  role: Role | null;
}

export interface ExcerptCell {
  text: string;
  role: Role | null;
  columns: number;
  rows: number;
}

/** A paragraph (`pieces`) or a table (`rows`) in which something is marked. */
export interface Excerpt {
  heading: string;
  pieces: Piece[];
  rows: ExcerptCell[][] | null;
}

/** Lines of a text file shown before and after a marked one. */
const CONTEXT_LINES = 2;

/** What is marked in a JATS or text paper, with enough around it to read. */
export function excerpts(content: string, format: string, highlights: Highlight[]): Excerpt[] {
  return format === 'jats' ? ofJats(content, highlights) : ofText(content, highlights);
}

function ofText(content: string, highlights: Highlight[]): Excerpt[] {
  const lines = content.split(/\r\n|\r|\n/);
  const found = new Map<number, Highlight[]>();
  for (const highlight of highlights) {
    const line = Number(/^line\((\d+)\)$/.exec(highlight.span.path ?? '')?.[1]);
    if (line >= 1 && line <= lines.length) {
      found.set(line, [...(found.get(line) ?? []), highlight]);
    }
  }
  return [...found].map(([line, marks]) => ({
    heading: `Line ${line}`,
    pieces: mark(
      lines.slice(Math.max(0, line - 1 - CONTEXT_LINES), line + CONTEXT_LINES).join('\n'),
      marks,
    ),
    rows: null,
  }));
}

function ofJats(content: string, highlights: Highlight[]): Excerpt[] {
  const document = new DOMParser().parseFromString(content, 'text/xml');
  if (document.querySelector('parsererror')) {
    return quotes(highlights);
  }
  const found = new Map<Element, Map<Element, Highlight[]>>();
  for (const highlight of highlights) {
    const element = resolve(document, highlight.span.path ?? '');
    if (element) {
      const block = element.closest('table-wrap') ?? element.closest('p, title') ?? element;
      const marks = found.get(block) ?? new Map<Element, Highlight[]>();
      marks.set(element, [...(marks.get(element) ?? []), highlight]);
      found.set(block, marks);
    }
  }
  if (found.size === 0) {
    return quotes(highlights);
  }
  return [...found].map(([block, marks]) =>
    block.localName === 'table-wrap' ? ofTable(block, marks) : ofParagraph(block, marks),
  );
}

/** The element at a path of positions, such as `/article/body/sec[2]/p[1]`. */
export function resolve(document: Document, path: string): Element | null {
  let element: Element | null = null;
  for (const step of path.split('/').filter(Boolean)) {
    const parts = /^(?:\*\[local-name\(\)='([^']+)'\]|([^[]+))(?:\[(\d+)\])?$/.exec(step);
    const name = parts?.[1] ?? parts?.[2];
    if (!name) {
      return null;
    }
    const children: Element[] = element
      ? [...element.children]
      : document.documentElement
        ? [document.documentElement]
        : [];
    const named = children.filter((child) =>
      parts?.[1] ? child.localName === name : child.nodeName === name,
    );
    element = named[Number(parts?.[3] ?? 1) - 1] ?? null;
    if (!element) {
      return null;
    }
  }
  return element;
}

/** When the places cannot be found again, the quotes themselves. */
function quotes(highlights: Highlight[]): Excerpt[] {
  return highlights.map((highlight) => ({
    heading: highlight.label,
    pieces: [{ text: highlight.span.quote, role: highlight.role }],
    rows: null,
  }));
}

function ofParagraph(block: Element, marks: Map<Element, Highlight[]>): Excerpt {
  return {
    heading: headingOf(block),
    pieces: mark(plain(block), [...marks.values()].flat()),
    rows: null,
  };
}

function ofTable(block: Element, marks: Map<Element, Highlight[]>): Excerpt {
  const label = block.querySelector('label');
  const caption = block.querySelector('caption');
  const rows = [...block.getElementsByTagName('*')].filter(
    (e) => e.localName === 'tr' || e.localName === 'row',
  );
  return {
    heading: [label, caption]
      .map((e) => (e ? plain(e) : ''))
      .filter(Boolean)
      .join('. '),
    pieces: [],
    rows: rows.map((row) => [...row.children].map((cell) => ofCell(cell, marks))),
  };
}

function ofCell(cell: Element, marks: Map<Element, Highlight[]>): ExcerptCell {
  let role: Role | null = null;
  for (const [element, highlights] of marks) {
    if (cell === element || cell.contains(element)) {
      role ??= highlights[0]?.role ?? null;
    }
  }
  return {
    text: plain(cell),
    role,
    columns: Number(cell.getAttribute('colspan') ?? 1),
    rows: Number(cell.getAttribute('rowspan') ?? 1),
  };
}

function headingOf(block: Element): string {
  const section = block.closest('sec, abstract');
  const title = [...(section?.children ?? [])].find((child) => child.localName === 'title');
  return title ? plain(title) : section?.localName === 'abstract' ? 'Abstract' : '';
}

function plain(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Cuts a text where a quote begins or ends; the quote that says most wins where two overlap. */
export function mark(text: string, highlights: Highlight[]): Piece[] {
  const roles: (Role | null)[] = new Array<Role | null>(text.length).fill(null);
  for (const { span, role } of highlights) {
    const quote = span.quote.trim();
    const at = quote ? text.indexOf(quote) : -1;
    if (at >= 0) {
      for (let i = at; i < at + quote.length; i++) {
        roles[i] ??= role;
      }
    }
  }
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1);
    const role = roles[i] ?? null;
    if (last && last.role === role) {
      last.text += text[i];
    } else {
      pieces.push({ text: text[i] ?? '', role });
    }
  }
  return pieces;
}
