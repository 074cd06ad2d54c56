import { expect, it } from "vitest";
import { createMailDocument, textAsHtml } from "./mailDocument";

function parse(html: string, showPictures = false) {
  const { html: result, hasBlockedPictures } = createMailDocument(html, showPictures);
  return { page: new DOMParser().parseFromString(result, "text/html"), hasBlockedPictures };
}

it.each([
  ["a script", "<script>alert(1)</script>"],
  [
    "an event handler",
    '<img src="data:image/png;base64,AA==" onerror="alert(1)"><p onclick="alert(1)">x</p>',
  ],
  ["a script address", '<a href="java&#9;script:alert(1)">x</a>'],
  ["a script in SVG", '<svg onload="alert(1)"><script>alert(1)</script></svg>'],
  ["a script in a comment in a style", "<style><!--</style><img src=x onerror=alert(1)>--></style>"],
  [
    "a frame",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x"></object><embed src="x">',
  ],
  ["a form", '<form action="https://evil.example"><input name="password"><button>Los</button></form>'],
  [
    "a page of its own",
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  ],
])("takes %s out of a mail", (_, html) => {
  const { page } = parse(`<p>Guten Tag</p>${html}`);
  const forbidden = "script, iframe, object, embed, form, input, button, base, svg, meta[http-equiv=refresh]";
  expect(page.querySelectorAll(forbidden)).toHaveLength(0);
  const attributes = [...page.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith("on"))).toEqual([]);
  expect(attributes.filter(({ value }) => /script:/i.test(value))).toEqual([]);
  expect(page.body.textContent).toContain("Guten Tag");
});

it("loads nothing from elsewhere, neither pictures nor the pixels that count readers", () => {
  const { page, hasBlockedPictures } = parse(`
    <style>.hero { background: url("https://news.example/hero.jpg") }</style>
    <img src="https://news.example/o.gif" width="1" height="1">
    <img src="//news.example/wine.jpg" srcset="https://news.example/wine2.jpg 2x" alt="Weinkeller" width="500">
    <table background="https://news.example/back.png"><tr><td style="background-image:url(https://news.example/td.png)">x</td></tr></table>
  `);
  expect(hasBlockedPictures).toBe(true);
  expect(page.querySelectorAll("img, [src], [srcset], [background]")).toHaveLength(0);
  expect(page.documentElement.outerHTML).not.toContain("news.example");
  expect(page.querySelector(".crm-picture")?.textContent).toBe("Weinkeller");
  expect(page.querySelectorAll(".crm-picture")).toHaveLength(1);
  expect(policyOf(page)).toContain("default-src 'none'; img-src data:;");
});

it("shows pictures from the internet when asked to", () => {
  const { page, hasBlockedPictures } = parse('<img src="https://news.example/wine.jpg" alt="Wein">', true);
  expect(hasBlockedPictures).toBe(false);
  expect(page.querySelector("img")?.getAttribute("src")).toBe("https://news.example/wine.jpg");
  expect(policyOf(page)).toContain("img-src data: https:;");
});

it("keeps the look of a mail, its links and the pictures it brings along", () => {
  const { page, hasBlockedPictures } = parse(
    '<html><head><style>.h{color:red}</style></head><body><p class="h" style="margin:0">Hallo <a href="https://hirsch.example">Hirsch</a></p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40"></body></html>',
  );
  expect(hasBlockedPictures).toBe(false);
  expect(page.head.innerHTML).toContain(".h{color:red}");
  expect(page.querySelector("p")?.getAttribute("style")).toBe("margin:0");
  expect(page.querySelector("a")?.getAttribute("rel")).toBe("noopener noreferrer");
  expect(page.querySelector("a")?.getAttribute("target")).toBe("_blank");
  expect(page.querySelector("img")?.getAttribute("src")).toMatch(/^data:image/);
});

it("shows what a mail says although its style hides it", () => {
  const { page } = parse("<style>body{display:none}</style><p>Guten Tag</p>");
  const lastStyle = [...page.head.querySelectorAll("style")].at(-1);
  expect(lastStyle?.textContent).toContain("display: block !important");
});

it("shows a mail without HTML as it was written", () => {
  const { page } = parse(textAsHtml("1 < 2 & <b>nicht fett</b>\nzweite Zeile"));
  expect(page.body.textContent).toBe("1 < 2 & <b>nicht fett</b>\nzweite Zeile");
  expect(page.querySelector("b")).toBeNull();
});

function policyOf(page: Document): string {
  return page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
}
