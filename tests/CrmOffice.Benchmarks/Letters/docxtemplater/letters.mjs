// The letters of the benchmark with docxtemplater, as its documentation shows.
// node letters.mjs files|one <template> <records.json> <count> <out>
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [mode, template, recordsFile, count, out] = process.argv.slice(2);
const content = readFileSync(template);
const given = JSON.parse(readFileSync(recordsFile, "utf8"));
const records = Array.from({ length: Number(count) }, (_, index) => given[index % given.length]);

function render(data) {
  const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

if (mode === "files") {
  mkdirSync(out, { recursive: true });
  records.forEach((record, index) => writeFileSync(join(out, `${index + 1}.docx`), render(record)));
} else {
  writeFileSync(out, render({ letters: records }));
}
