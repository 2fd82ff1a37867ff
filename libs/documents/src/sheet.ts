import PDFDocument from 'pdfkit';
import type { Instant } from '#domain/calendar/calendar.js';
import { font } from './font.js';

const margin = 56;
const ink = '#172026';
const ink2 = '#46535A';
const line = '#C6CED2';
const labelWidth = 132;

/** What is said of a file as a whole. */
export interface SheetInfo {
  title: string;
  language: 'ja' | 'en';
  /** When it was made out: the only time in the file, so that the same content has the same bytes. */
  at: Instant;
  author: string;
  /** At the foot of every page. */
  foot: string;
  /** Number pages as `1 / 2`; off for a sheet that is added to another file. */
  numbered?: boolean;
}

/** One part of a document, whatever it is shown on. */
export type Block = { kind: 'band' | 'title' | 'heading' | 'paragraph' | 'small'; text: string } | { kind: 'rows'; rows: { label: string; value: string }[] };

/** An A4 sheet with headings, rows and paragraphs: all that our documents need, in one look. */
export class Sheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly parts: Buffer[] = [];
  private readonly done: Promise<void>;

  constructor(private readonly info: SheetInfo) {
    const { title, author, at, language } = info;
    this.doc = new PDFDocument({
      size: 'A4', margins: { top: margin, left: margin, right: margin, bottom: margin + 14 }, bufferPages: true, lang: language, pdfVersion: '1.7', displayTitle: true,
      font: '', // not Helvetica, which would be read for each document and is on none
      info: { Title: title, Author: author, Creator: 'Dandori', Producer: 'Dandori', CreationDate: new Date(at), ModDate: new Date(at) },
    });
    this.doc.on('data', (part: Buffer) => this.parts.push(part));
    this.done = new Promise((resolve, reject) => void this.doc.once('end', resolve).once('error', reject));
    // Fonts are embedded as subsets, so a page looks the same on a phone without Japanese fonts and stays small.
    // pdfkit takes a parsed font as well; its types do not say so yet.
    this.doc.registerFont('regular', font('400Regular') as unknown as Buffer);
    this.doc.registerFont('medium', font('500Medium') as unknown as Buffer);
    this.doc.fillColor(ink);
  }

  private get width(): number {
    return this.doc.page.width - 2 * margin;
  }

  title(text: string, sub?: string): this {
    this.doc.font('medium').fontSize(18).fillColor(ink).text(text, { width: this.width, align: 'center' });
    if (sub) this.doc.moveDown(0.25).font('regular').fontSize(9.5).fillColor(ink2).text(sub, { width: this.width, align: 'center' });
    this.doc.moveDown(0.7);
    return this;
  }

  /** A heading that never stands alone at the foot of a page. */
  heading(text: string): this {
    this.room(64);
    this.doc.moveDown(0.3).font('medium').fontSize(10.5).fillColor(ink).text(text, margin, undefined, { width: this.width });
    this.doc.moveDown(0.15);
    return this;
  }

  paragraph(text: string, { small = false }: { small?: boolean } = {}): this {
    this.doc.font('regular').fontSize(small ? 8.5 : 9.5).fillColor(small ? ink2 : ink).text(text, margin, undefined, { width: this.width, lineGap: 2.5 });
    this.doc.moveDown(0.3);
    return this;
  }

  /** Several parts, in their order. */
  blocks(blocks: readonly Block[]): this {
    for (const block of blocks) {
      if (block.kind === 'rows') this.rows(block.rows.map(({ label, value }) => [label, value]));
      else if (block.kind === 'paragraph' || block.kind === 'small') this.paragraph(block.text, { small: block.kind === 'small' });
      else this[block.kind](block.text);
    }
    return this;
  }

  /** Label and value, ruled: what a reader looks for first. */
  rows(rows: readonly (readonly [label: string, value: string])[]): this {
    const { doc } = this;
    const valueWidth = this.width - labelWidth - 16;
    const rule = (): void => void doc.moveTo(margin, doc.y).lineTo(margin + this.width, doc.y).lineWidth(0.5).strokeColor(line).stroke();
    rule();
    for (const [label, value] of rows) {
      doc.font('regular').fontSize(9.5);
      const height = doc.heightOfString(value, { width: valueWidth, lineGap: 3 });
      this.room(height + 12);
      const top = doc.y + 4.5;
      doc.fontSize(9).fillColor(ink2).text(label, margin + 4, top + 0.7, { width: labelWidth, lineGap: 3 });
      const labelEnd = doc.y;
      doc.fontSize(9.5).fillColor(ink).text(value, margin + labelWidth + 12, top, { width: valueWidth, lineGap: 3 });
      doc.y = Math.max(doc.y, labelEnd) + 2.5;
      rule();
    }
    doc.x = margin;
    doc.moveDown(0.6);
    return this;
  }

  /** A band across the page's head, for what must not be taken for the real thing. */
  band(text: string): this {
    const { doc } = this;
    doc.rect(0, 0, doc.page.width, 30).fill('#FCEFC4');
    doc.font('medium').fontSize(10).fillColor('#4A3700').text(text, margin, 7, { width: this.width, align: 'center', lineBreak: false });
    doc.x = margin;
    doc.y = margin;
    return this;
  }

  async bytes(): Promise<Buffer> {
    const { doc } = this;
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page);
      doc.page.margins.bottom = 0; // the foot lies in the margin; text there must not open another page
      const number = this.info.numbered === false ? '' : `${page + 1} / ${count}`;
      const at = { lineBreak: false } as const;
      doc.font('regular').fontSize(8).fillColor(ink2).text(this.info.foot, margin, doc.page.height - margin + 12, at);
      if (number) doc.text(number, doc.page.width - margin - doc.widthOfString(number), doc.page.height - margin + 12, at);
    }
    doc.end();
    await this.done;
    return Buffer.concat(this.parts);
  }

  private room(height: number): void {
    const { doc } = this;
    if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
  }
}
