import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';

const require = createRequire(import.meta.url);
const parsed: { [weight: string]: Font } = {};

/** A font, read and taken apart once for all documents: that costs as much as a whole document does. */
export function font(weight: '400Regular' | '500Medium'): Font {
  return (parsed[weight] ??= shared(create(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`))) as Font));
}

/** What fontkit's types do not say: its own cache of glyphs, and the outline that a subset is made with. */
interface Inside {
  _glyphs: { [id: number]: Glyph };
  getGlyph(id: number, codePoints?: number[]): Glyph & { _decode?: () => Outline | null };
}
interface Outline {
  numberOfContours: number;
  components?: object[];
}

/** Makes a font fit for many documents: quick, and none is written differently for what another said. */
function shared(font: Font): Font {
  const inside = font as unknown as Inside;
  const getGlyph = inside.getGlyph.bind(font);
  // fontkit gives a glyph the characters it was first asked for with, for good: after one ⼈ (a radical) every 人 would be copied out of a file as ⼈.
  inside.getGlyph = (id, codePoints = []) => {
    const before = inside._glyphs[id];
    if (before && codePoints.length > 0 && String(before.codePoints) !== String(codePoints)) delete inside._glyphs[id];
    const glyph = getGlyph(id, codePoints);
    if (glyph !== before) keepOutline(glyph);
    return glyph;
  };
  return rememberWords(font);
}

/** A subset takes a glyph's bytes as they are and needs of its outline only what it is put together of: its points are not read for each document. */
function keepOutline(glyph: ReturnType<Inside['getGlyph']>): void {
  const decode = glyph._decode?.bind(glyph);
  let kept: Outline | null | undefined;
  if (decode) glyph._decode = () => (kept === undefined ? (kept = withoutPoints(decode())) : kept);
}

const withoutPoints = (outline: Outline | null): Outline | null => outline && { numberOfContours: outline.numberOfContours, components: outline.components };

/** For each font. A line has up to some sixty characters; the documents of one customer have a few hundred words, and another's share most of them. */
const remembered = { words: 1000, characters: 100, ms: 10 * 60_000 };

/**
 * Has a font lay out a word once for all documents: they say mostly the same, and that is the dearest part of one.
 * People's names are words too and are not to stay: what was not used for longest goes first, and all goes after ten minutes.
 */
export function rememberWords(font: Font): Font {
  const words = new Map<string, GlyphRun>();
  const layout = font.layout.bind(font);
  font.layout = (text, ...how) => {
    if (text.length > remembered.characters || how.some((it) => it !== undefined)) return layout(text, ...how);
    const run = words.get(text) ?? layout(text);
    if (words.size === 0) setTimeout(() => words.clear(), remembered.ms).unref();
    if (!words.delete(text) && words.size === remembered.words) words.delete(words.keys().next().value!);
    words.set(text, run);
    // pdfkit scales the positions it gets, in place.
    return Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, { positions: run.positions.map((position) => ({ ...position })) });
  };
  return font;
}
