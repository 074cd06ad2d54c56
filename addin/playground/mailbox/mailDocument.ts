import DOMPurify from "dompurify";

export interface MailDocument {
  html: string;
  /** Whether pictures from the internet were left out. */
  hasBlockedPictures: boolean;
}

const forbiddenTags = [
  "form",
  "input",
  "button",
  "select",
  "textarea",
  "audio",
  "video",
  "source",
  "track",
  "dialog",
];
const remoteInStyle = /url\s*\(\s*["']?\s*(?!["']?data:)[^)]*\)/gi;

/**
 * Turns the HTML of a mail, which anyone may have written, into a document for a sandboxed frame. Three layers: what
 * can act is removed here, the frame allows no scripts, and the document's own policy loads nothing from elsewhere.
 */
export function createMailDocument(mailHtml: string, showPictures: boolean): MailDocument {
  const sanitised = DOMPurify.sanitize(mailHtml, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: forbiddenTags,
    FORBID_ATTR: ["srcset", "ping", "autofocus"],
    ADD_TAGS: ["style"],
    WHOLE_DOCUMENT: true,
  });
  const root = new DOMParser().parseFromString(sanitised, "text/html");
  for (const link of root.querySelectorAll("a[href], area[href]")) openOutside(link);
  const remotePictures = [...root.querySelectorAll("*")].filter((element) =>
    removePictures(element, showPictures),
  );
  const styles = [...root.head.querySelectorAll("style")].map((style) => style.outerHTML).join("");
  return {
    html: documentWith(styles, root.body.innerHTML, showPictures),
    hasBlockedPictures: !showPictures && remotePictures.length > 0,
  };
}

function openOutside(link: Element): void {
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
}

/** True when the element asks for a picture from the internet. */
function removePictures(element: Element, keepRemote: boolean): boolean {
  let isRemote = false;
  for (const name of ["src", "background", "poster"]) {
    const address = element.getAttribute(name)?.trim();
    if (address === undefined || /^data:image\//i.test(address)) continue;
    const isLoadable = /^(https?:)?\/\//i.test(address);
    isRemote ||= isLoadable;
    // Pictures inside the mail (cid:) are not part of the sample mails' data.
    if (!isLoadable || !keepRemote) element.removeAttribute(name);
  }
  const style = element.tagName === "STYLE" ? element.textContent : element.getAttribute("style");
  const withoutPictures = style?.replace(remoteInStyle, "none");
  if (style === null || withoutPictures === undefined || withoutPictures === style) return isRemote;
  if (keepRemote) return true;
  if (element.tagName === "STYLE") element.textContent = withoutPictures;
  else element.setAttribute("style", withoutPictures);
  return true;
}

const ownStyle = `
  html { background: #fff; color: #242424; font: 15px/1.5 "Segoe UI", "Segoe UI Web (West European)", Roboto, Arial, sans-serif; }
  body { margin: 0; padding: 4px 20px 20px; overflow-wrap: break-word; }
  img { max-width: 100%; height: auto; }
  img:not([src]) { min-width: 24px; min-height: 24px; border: 1px dashed #bdbdbd; background: #fafafa; color: #616161; font-size: 12px; box-sizing: border-box; }
  img:not([src])[width="1"], img:not([src])[height="1"] { display: none; }
`;

function documentWith(styles: string, body: string, showPictures: boolean): string {
  const pictures = showPictures ? "data: https:" : "data:";
  const policy = `default-src 'none'; img-src ${pictures}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  return [
    "<!doctype html><html><head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    `<style>${ownStyle}</style>${styles}`,
    `</head><body>${body}</body></html>`,
  ].join("");
}

export function textAsHtml(text: string): string {
  const paragraph = document.createElement("div");
  paragraph.style.whiteSpace = "pre-wrap";
  paragraph.textContent = text;
  return paragraph.outerHTML;
}
