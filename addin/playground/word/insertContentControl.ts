import JSZip from "jszip";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const main = "word/document.xml";

export interface NewContentControl {
  tag: string;
  title: string;
  text: string;
}

/**
 * Puts a content control behind the text of a paragraph, as Word does at the cursor.
 * @param paragraph counted over the text of the document; beyond the last it is the last.
 */
export async function insertContentControl(
  document: Uint8Array,
  paragraph: number,
  control: NewContentControl,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(document);
  const xml = new DOMParser().parseFromString((await zip.file(main)?.async("text")) ?? "", "application/xml");
  const paragraphs = [...xml.getElementsByTagNameNS(w, "p")];
  const target = paragraphs[paragraph] ?? paragraphs.at(-1);
  target?.append(contentControl(xml, control));
  zip.file(main, new XMLSerializer().serializeToString(xml));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function contentControl(xml: Document, { tag, title, text }: NewContentControl): Element {
  const element = (name: string, ...children: (Element | string)[]) => {
    const created = xml.createElementNS(w, `w:${name}`);
    created.append(...children);
    return created;
  };
  const property = (name: string, value: string) => {
    const created = element(name);
    created.setAttributeNS(w, "w:val", value);
    return created;
  };
  return element(
    "sdt",
    element("sdtPr", property("alias", title), property("tag", tag), element("text")),
    element("sdtContent", element("r", element("t", text))),
  );
}
