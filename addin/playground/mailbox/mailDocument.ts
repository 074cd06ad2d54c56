import DOMPurify from "dompurify";
import type { ThemeName } from "../wire";

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
const remoteInStyle = /url\s*\((?!\s*["']?\s*data:)[^)]*\)/gi;

/**
 * Turns the HTML of a mail, which anyone may have written, into a document for a sandboxed frame. Three layers: what
 * can act is removed here, the frame allows no scripts, and the document's own policy loads nothing from elsewhere.
 */
export function createMailDocument(
  mailHtml: string,
  showPictures: boolean,
  theme: ThemeName = "light",
): MailDocument {
  const { root, hasRemotePictures } = sanitise(mailHtml, showPictures);
  const styles = [...root.head.querySelectorAll("style")].map((style) => style.outerHTML).join("");
  return {
    html: documentWith(styles, root.body.innerHTML, showPictures, theme),
    hasBlockedPictures: !showPictures && hasRemotePictures,
  };
}

/** The page that a mail is written in; it is as strict as the one that a mail is read in. */
export function createEditorDocument(theme: ThemeName): string {
  return documentWith(
    "<style>body { min-height: 100vh; box-sizing: border-box; outline: none; }</style>",
    "",
    false,
    theme,
  );
}

/** What may go into a mail being written, without the styles that would reach beyond it. */
export function sanitisedBody(html: string): string {
  const { body } = sanitise(html, false).root;
  for (const style of body.querySelectorAll("style")) style.remove();
  return body.innerHTML;
}

/** The words of a body, a line for each of its paragraphs. */
export function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const end of body.querySelectorAll("br, p, div, li, tr, hr")) end.after("\n");
  return body.textContent.replace(/\n{3,}/g, "\n\n").trim();
}

function sanitise(html: string, showPictures: boolean): { root: Document; hasRemotePictures: boolean } {
  const sanitised = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: forbiddenTags,
    FORBID_ATTR: ["srcset", "ping", "autofocus"],
    ADD_TAGS: ["style"],
    WHOLE_DOCUMENT: true,
  });
  const root = new DOMParser().parseFromString(sanitised, "text/html");
  for (const link of root.querySelectorAll("a[href], area[href]")) openOutside(link);
  const remotePictures = [...root.querySelectorAll("*")].filter((element) =>
    withholdPictures(element, showPictures),
  );
  return { root, hasRemotePictures: remotePictures.length > 0 };
}

function openOutside(link: Element): void {
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
}

/** Returns whether the element asks for a picture from the internet; takes away every picture that is not to be loaded. */
function withholdPictures(element: Element, keepRemote: boolean): boolean {
  const asksBySource = ["src", "background"].map((name) => withholdSource(element, name, keepRemote));
  const asksByStyle = withholdStyle(element, keepRemote);
  if (element.tagName === "IMG" && !element.hasAttribute("src")) showPlaceholder(element);
  return asksByStyle || asksBySource.includes(true);
}

function withholdSource(element: Element, name: string, keepRemote: boolean): boolean {
  const address = element.getAttribute(name)?.trim();
  if (address === undefined || /^data:image\//i.test(address)) return false;
  const isRemote = /^(https?:)?\/\//i.test(address);
  // Pictures inside the mail (cid:) are not part of the sample mails.
  if (!isRemote || !keepRemote) element.removeAttribute(name);
  return isRemote;
}

function withholdStyle(element: Element, keepRemote: boolean): boolean {
  const isSheet = element.tagName === "STYLE";
  const style = (isSheet ? element.textContent : element.getAttribute("style")) ?? "";
  const withoutPictures = style.replace(remoteInStyle, "none");
  if (withoutPictures === style) return false;
  if (keepRemote) return true;
  if (isSheet) element.textContent = withoutPictures;
  else element.setAttribute("style", withoutPictures);
  return true;
}

/** A box of the picture's size with its alternative text; nothing at all for pixels that only count readers. */
function showPlaceholder(picture: Element): void {
  const [width, height] = ["width", "height"].map((name) =>
    Number.parseInt(picture.getAttribute(name) ?? "", 10),
  );
  const text = picture.getAttribute("alt") ?? "";
  if (isTiny(width) || isTiny(height)) {
    picture.remove();
    return;
  }
  const box = picture.ownerDocument.createElement("span");
  box.className = "crm-picture";
  box.textContent = text;
  if (width) box.style.width = `${width}px`;
  if (height) box.style.height = `${height}px`;
  picture.replaceWith(box);
}

function isTiny(length: number | undefined): boolean {
  return length !== undefined && length <= 2;
}

/** After the mail's own styles: a mail must not be able to hide what it says. */
const alwaysVisible =
  "html > body { display: block !important; visibility: visible !important; opacity: 1 !important; }";

const ownStyle = `
  html { background: #fff; color: #242424; font: 15px/1.5 "Segoe UI", "Segoe UI Web (West European)", Roboto, Arial, sans-serif; }
  body { margin: 0; padding: 4px 16px 16px; overflow-wrap: break-word; }
  img, table { max-width: 100%; }
  img { height: auto; }
  .crm-picture { display: inline-block; max-width: 100%; min-width: 24px; min-height: 24px; padding: 4px; box-sizing: border-box; overflow: hidden; border: 1px dashed #bdbdbd; background: #fafafa; color: #616161; font-size: 12px; }
`;

/** Dark by turning the mail's colours round, as Outlook does; in a contrast theme the system's colours replace them. */
const themeStyles: Record<ThemeName, string> = {
  light: "",
  dark: `html { filter: invert(0.84) hue-rotate(180deg); background: #fff; }
    img, [style*="background-image"] { filter: invert(1) hue-rotate(180deg); }`,
  contrastBlack: forced("#000", "#fff", "#ff0"),
  contrastWhite: forced("#fff", "#000", "#00009f"),
};

function forced(background: string, text: string, link: string): string {
  return `html, body, body * { background: ${background} !important; color: ${text} !important; border-color: ${text} !important; }
    body a, body a * { color: ${link} !important; }`;
}

function documentWith(styles: string, body: string, showPictures: boolean, theme: ThemeName): string {
  const pictures = showPictures ? "data: https:" : "data:";
  const policy = `default-src 'none'; img-src ${pictures}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
  return [
    "<!doctype html><html><head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    `<style>${ownStyle}</style>${styles}<style>${alwaysVisible}${themeStyles[theme]}</style>`,
    `</head><body>${body}</body></html>`,
  ].join("");
}

export function textAsHtml(text: string): string {
  const paragraph = document.createElement("div");
  paragraph.style.whiteSpace = "pre-wrap";
  paragraph.textContent = text;
  return paragraph.outerHTML;
}
