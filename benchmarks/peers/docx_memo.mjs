// The memo by docx (npm): `node docx_memo.mjs INPUT OUTPUT [REPEATS]`.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../.peers/node/", import.meta.url));
const {
  AlignmentType, Document, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer,
  Paragraph, Table, TableCell, TableRow, TextRun,
} = require("docx");

const heading = (text, level) => new Paragraph({ text, heading: level });
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });

function factParagraph(fact) {
  return new Paragraph({
    children: [
      new TextRun({ text: fact.lead, bold: true }),
      new TextRun(" "),
      new TextRun({ text: fact.attribution, italics: true }),
      new TextRun(` ${fact.statement}`),
      new FootnoteReferenceRun(fact.number),
    ],
  });
}

function body(memo) {
  const children = [heading(memo.title, HeadingLevel.TITLE)];
  for (const [label, words] of memo.lines) {
    children.push(new Paragraph({
      children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(words)],
    }));
  }
  for (const section of memo.sections) {
    children.push(heading(section.title, HeadingLevel.HEADING_1));
    children.push(...section.facts.map(factParagraph));
  }
  children.push(heading("Evidence", HeadingLevel.HEADING_1));
  children.push(new Table({
    rows: [
      new TableRow({ tableHeader: true, children: memo.columns.map(cell) }),
      ...memo.rows.map((row) => new TableRow({ children: row.map(cell) })),
    ],
  }));
  children.push(heading("Questions", HeadingLevel.HEADING_1));
  for (const question of memo.questions) {
    const numbered = { reference: "questions", level: 0 };
    children.push(new Paragraph({ text: question.ask, numbering: numbered }));
    for (const text of question.points) {
      children.push(new Paragraph({ text, numbering: { reference: "questions", level: 1 } }));
    }
  }
  return children;
}

function make(memo) {
  const footnotes = {};
  for (const section of memo.sections) {
    for (const fact of section.facts) {
      footnotes[fact.number] = { children: [new Paragraph(fact.note)] };
    }
  }
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.START },
  ];
  const document = new Document({
    numbering: { config: [{ reference: "questions", levels }] },
    footnotes,
    sections: [{ children: body(memo) }],
  });
  return Packer.toBuffer(document);
}

const [input, output, repeats = "0"] = process.argv.slice(2);
const memo = JSON.parse(readFileSync(input, "utf8"));
let content = await make(memo);
const spent = [];
for (let turn = 0; turn < Number(repeats); turn += 1) {
  const before = process.cpuUsage();
  const start = performance.now();
  content = await make(memo);
  const wall = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  spent.push([(used.user + used.system) / 1e6, wall]);
}
writeFileSync(output, content);
if (spent.length > 0) console.log(JSON.stringify(spent));
