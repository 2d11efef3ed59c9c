import { describe, expect, test } from 'vitest';
import { foreignText } from '#root/components/site/article/foreign-text.ts';
import { blockSchema } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { readClipboard } from './read-clipboard.ts';

/** As Word 365 puts a right-to-left document on the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0cm; font-family:"Arial"} --></style>
<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<h2 dir=RTL style='text-align:right'><span lang=AR-SA style='font-family:"Arial",sans-serif'>الميناء يعود<o:p></o:p></span></h2>
<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span
lang=AR-SA style='font-size:14.0pt'>وصلت&nbsp;<b>سفينة</b> </span><span dir=LTR>NATO</span><span dir=RTL></span><span
lang=AR-SA><span dir=RTL></span> إلى الميناء.<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><span lang=AR-SA><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>بند أول</span></p>
<p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span><span lang=AR-SA>بند ثان</span></p>
<p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><span lang=AR-SA>مرقم</span></p>
<p class=MsoQuote dir=RTL><i><span lang=AR-SA>قال الشاهد كل شيء.</span></i></p>
<table class=MsoTableGrid dir=rtl border=1><tr><td><p class=MsoNormal dir=RTL>المدينة</p></td><td><p class=MsoNormal dir=RTL>العدد</p></td></tr>
<tr><td><p class=MsoNormal>صور</p></td><td><p class=MsoNormal>12</p></td></tr></table>
<!--EndFragment--></body></html>`;

/** As Google Docs does. */
const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h3 dir="rtl" style="line-height:1.38"><span style="font-weight:400">عنوان صغير</span></h3>
<p dir="rtl" style="line-height:1.38;margin-top:0pt"><span style="font-size:11pt;font-weight:400;font-style:normal">BBC قالت إن </span><span style="font-weight:700">الاتفاق</span><span style="font-style:italic"> قريب</span><a href="https://example.org/a" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">هنا</span></a><span>.</span></p>
<br /><ol style="margin-top:0"><li dir="rtl" style="list-style-type:decimal"><p dir="rtl" role="presentation"><span>أولا</span></p></li><li dir="rtl"><p dir="rtl"><span>ثانيا</span></p></li></ol>
<p dir="ltr"><span>An English paragraph, as it is.</span></p></b><br class="Apple-interchange-newline">`;

/** A piece of a web page with what stands round and in it. */
const web = `<div class="article-body" style="color:red"><script>alert(1)</script><p onclick="alert(2)" style="font-size:30px">نص <a href="javascript:alert(3)">خطر</a> و<a href="https://example.org/">سليم</a>.</p>
<figure><img src="https://example.org/x.jpg" onerror="alert(4)"><figcaption>تعليق</figcaption></figure>
<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><blockquote><p>قول</p><cite>أمل</cite></blockquote>
<button>شارك</button><span style="display:none">خفي</span></div>`;

const shown = (html: string) =>
  readClipboard(html).map((block) => ('text' in block ? [block.type, plainText(block.text)] : [block.type]));

describe('what is pasted', () => {
  test('from Word: its text, marks, lists, quotations and tables, and nothing else of it', () => {
    expect(readClipboard(word)).toEqual([
      { type: 'heading', level: 2, text: 'الميناء يعود' },
      {
        type: 'paragraph',
        text: [{ text: 'وصلت ' }, { text: 'سفينة', strong: true }, { text: ' NATO إلى الميناء.' }],
      },
      { type: 'list', ordered: false, items: ['بند أول', 'بند ثان'] },
      { type: 'list', ordered: true, items: ['مرقم'] },
      { type: 'quote', text: [{ text: 'قال الشاهد كل شيء.', emphasis: true }] },
      {
        type: 'table',
        header: [],
        rows: [
          ['المدينة', 'العدد'],
          ['صور', '12'],
        ],
      },
    ]);
  });

  test('from Google Docs: bold by style is bold, the bold round everything is none', () => {
    expect(readClipboard(docs)).toEqual([
      { type: 'heading', level: 3, text: 'عنوان صغير' },
      {
        type: 'paragraph',
        text: [
          { text: 'BBC قالت إن ' },
          { text: 'الاتفاق', strong: true },
          { text: ' قريب', emphasis: true },
          { text: 'هنا', href: 'https://example.org/a' },
          { text: '.' },
        ],
      },
      { type: 'list', ordered: true, items: ['أولا', 'ثانيا'] },
      { type: 'paragraph', text: 'An English paragraph, as it is.' },
    ]);
  });

  test('keeps its direction: Arabic that begins with a foreign name runs as in the source, English the other way', () => {
    const directions = readClipboard(docs).map((block) =>
      'text' in block ? (foreignText(plainText(block.text), 'ar').dir ?? 'rtl') : 'rtl',
    );
    expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
  });

  test('from a web page: no script, no look, no unsafe address, no picture without a licence', () => {
    const blocks = readClipboard(web);
    expect(JSON.stringify(blocks)).not.toMatch(/alert|javascript|onerror|خفي|x\.jpg/);
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      text: [{ text: 'نص خطر و' }, { text: 'سليم', href: 'https://example.org/' }, { text: '.' }],
    });
    expect(shown(web).map(([type]) => type)).toContain('embed');
    for (const block of blocks) expect(blockSchema.safeParse(block).success).toBe(true);
  });
});

/** As Word 365 writes a footnote, as Google Docs does, and as this paper's own page has it. */
const wordNote = `<body lang=EN-US><!--StartFragment--><p class=MsoNormal dir=RTL><span lang=AR-SA>قالت البلدية</span><a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><span lang=AR-SA> أمس.</span></p><!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText dir=RTL><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a><span lang=AR-SA> تقرير البلدية، 2026</span></p></div></div></body>`;
const docsNote = `<p dir="rtl"><span>قالت البلدية</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> أمس.</span></p><hr><div><p dir="rtl"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> تقرير البلدية، 2026</span></p></div>`;
const ownNote = `<p>قالت البلدية<sup class="x"><a id="note-mark-1" href="https://naba.example/articles/1/x#note-1" role="doc-noteref">1</a></sup> أمس.</p><section role="doc-endnotes"><h2>الهوامش</h2><ol><li id="note-1"><span>تقرير البلدية، 2026</span> <a href="https://naba.example/articles/1/x#note-mark-1" role="doc-backlink">↑</a></li></ol></section>`;

test.each([
  ['Word', wordNote],
  ['Google Docs', docsNote],
  ['a page of the paper', ownNote],
])('footnotes of %s come to stand at their place', (_, html) => {
  expect(readClipboard(html)).toEqual([
    {
      type: 'paragraph',
      text: [{ text: 'قالت البلدية' }, { text: '', note: { text: 'تقرير البلدية، 2026' } }, { text: ' أمس.' }],
    },
  ]);
});

test('a link to a place of the text is no footnote, and a footnote keeps the address it names', () => {
  const html = `<p><a href="#later">انظر</a> قوله<sup id="r1"><a href="#n1">1</a></sup>.</p><p id="later">هنا</p><ol><li id="n1"><a href="#r1">^</a> <a href="https://example.org/a">المصدر</a></li></ol>`;
  expect(readClipboard(html)).toEqual([
    {
      type: 'paragraph',
      text: [
        { text: 'انظر', href: '#later' },
        { text: ' قوله' },
        { text: '', note: { text: 'المصدر', href: 'https://example.org/a' } },
        { text: '.' },
      ],
    },
    { type: 'paragraph', text: 'هنا' },
  ]);
});
