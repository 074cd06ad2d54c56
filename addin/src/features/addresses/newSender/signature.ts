export interface SenderSuggestion {
  name: string;
  company: string;
  phone: string;
  postalCode: string;
  city: string;
  /** ISO 3166; undefined where the signature does not tell. */
  country: "AT" | "DE" | "CH" | undefined;
}

/** A signature is short and stands at the end; below a quoted reply stand the signatures of others. */
const signatureLines = 15;

const quoteStart =
  /^(-{2,}\s*(Ursprüngliche|Original|Weitergeleitete|Forwarded)|_{10,}|(Von|From|De|Da):\s|>|(Am|On)\s.+(schrieb|wrote))/i;
const greeting =
  /^(mit\s+(freundlichen|besten|herzlichen|lieben)\s+grüßen|mit\s+(freundlichen|besten|herzlichen)\s+gruessen|freundliche\s+gr(ü|ue)(ss|ß)e|(beste|liebe|viele|herzliche|schöne)\s+gr(ü|ue)(ss|ß)e|hochachtungsvoll|(mfg|lg|bg)\b|kind\s+regards|best\s+regards|regards|sincerely)/i;
const legalForm =
  /(^|[\s,&.])(GmbH|Ges\.?\s?m\.?\s?b\.?\s?H\.?|AG|KG|OHG|OG|e\.\s?U\.|e\.\s?K\.|e\.\s?V\.|eG|SE|UG|GbR|KGaA|Sàrl|SA|Ltd\.?|Inc\.?|LLC)(?=$|[\s,.|·])/;
const address =
  /(?:^|[\s,|·•])(?:(A|AT|D|DE|CH|FL)[-–\s])?(\d{4,5})\s+(\p{Lu}[\p{L}.\-/ ]*?)(?=$|\s*[,|·•;(])/u;
const phoneLabel = /(?:tel(?:efon)?|phone|fon|büro|office|direkt|direct|zentrale|t|p)\s*[.:]*\s*/i.source;
const mobileLabel = /(?:mobil(?:telefon)?|mobile|handy|cell|natel|m)\s*[.:]*\s*/i.source;
const faxLabel = /(?:tele)?fax|\bf\s*[.:]/i;
const number = /(\(?(?:\+|00|0)[\d\s()/.–-]{6,}\d)/.source;

/** Without a label it must stand for itself, or article numbers would be called. */
const alone = new RegExp(`^${number}$`);

/** What a mail tells about a sender whom nobody knows yet. Suggestions only: the form stays open to correction. */
export function suggestSender(sender: { name: string; address: string }, text: string): SenderSuggestion {
  const lines = signatureOf(text);
  const place = findPlace(lines);
  return {
    name: personName(sender),
    company:
      lines.map(companyIn).find((company) => company !== undefined) ??
      companyInDisplayName(sender.name) ??
      "",
    phone:
      findNumber(lines, afterLabel(phoneLabel)) ??
      findNumber(lines, afterLabel(mobileLabel)) ??
      findNumber(lines, alone) ??
      "",
    postalCode: place?.postalCode ?? "",
    city: place?.city ?? "",
    country: place?.country,
  };
}

function signatureOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replaceAll("\u00a0", " ").trim());
  const quote = lines.findIndex((line) => quoteStart.test(line));
  const own = (quote === -1 ? lines : lines.slice(0, quote)).filter((line) => line !== "");
  const marker = own.findLastIndex((line) => line === "--" || greeting.test(line));
  return (marker === -1 ? own : own.slice(marker + 1))
    .slice(marker === -1 ? -signatureLines : 0)
    .slice(0, signatureLines);
}

/** "Huber, Anna", "Mag. Anna Huber | Gasthof", "Anna Huber (Gasthof)"; without a name its part of the address. */
export function personName({ name, address: mailAddress }: { name: string; address: string }): string {
  const bare = (name.split(/\s+[|·–-]\s+|\s*\(|\s+via\s+/)[0] ?? "").replaceAll(/["']/g, "").trim();
  if (bare === "" || bare.includes("@")) return nameFromAddress(mailAddress);
  if (legalForm.test(bare)) return "";
  const [last, first, ...rest] = bare.split(/\s*,\s*/);
  return first && rest.length === 0 && !/^(MSc|MBA|MA|BA|BSc|LL\.?M|PhD|Bakk)/.test(first)
    ? `${first} ${last ?? ""}`
    : bare;
}

function nameFromAddress(mailAddress: string): string {
  const words = mailAddress.slice(0, mailAddress.lastIndexOf("@")).split(/[._]/);
  const isName = words.length === 2 && words.every((word) => /^\p{L}{2,}(-\p{L}+)?$/u.test(word));
  return isName ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") : "";
}

function companyIn(line: string): string | undefined {
  return line
    .split(/\s*[|·•]\s*/)
    .find(
      (part) =>
        legalForm.test(part) && part.length <= 80 && !/^(geschäftsführ|sitz|fn\b|firmenbuch|hrb)/i.test(part),
    );
}

function companyInDisplayName(name: string): string | undefined {
  if (legalForm.test(name))
    return companyIn(name.replaceAll(/["']/g, ""))
      ?.replace(/^.*\(|\).*$/g, "")
      .trim();
  return /\(([^)]{3,})\)/.exec(name)?.[1] ?? /\s[|]\s+(.{3,})$/.exec(name)?.[1];
}

function findPlace(lines: string[]): Pick<SenderSuggestion, "postalCode" | "city" | "country"> | undefined {
  for (const line of lines) {
    const [, prefix, postalCode, city] = address.exec(line) ?? [];
    if (postalCode === undefined || city === undefined) continue;
    return { postalCode, city: city.trim(), country: countryOf(prefix, postalCode, lines) };
  }
  return undefined;
}

function countryOf(
  prefix: string | undefined,
  postalCode: string,
  lines: string[],
): SenderSuggestion["country"] {
  if (prefix !== undefined && prefix !== "FL")
    return prefix.startsWith("A") ? "AT" : prefix === "CH" ? "CH" : "DE";
  if (postalCode.length === 5) return "DE";
  const text = lines.join("\n");
  if (/\+\s?43|0043|österreich|\.at\b/i.test(text)) return "AT";
  if (/\+\s?41|0041|schweiz|suisse|\.ch\b/i.test(text)) return "CH";
  return undefined;
}

function afterLabel(label: string): RegExp {
  return new RegExp(`(?:^|[\\s,(])${label}${number}`, "i");
}

function findNumber(lines: string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    for (const part of line.split(/\s*[|·•]\s*/)) {
      const isOther = faxLabel.test(part) || /\b(FN|UID|IBAN|HRB|USt|MwSt|CHE)\b/i.test(part);
      const found = isOther ? beforeFax(part, pattern) : pattern.exec(part)?.[1];
      if (found) return found.trim();
    }
  }
  return undefined;
}

/** "Tel. 01 234 56 78, Fax 01 234 56 79": the number before the fax counts. */
function beforeFax(part: string, pattern: RegExp): string | undefined {
  const fax = part.search(faxLabel);
  return fax > 0 ? pattern.exec(part.slice(0, fax))?.[1] : undefined;
}
