import { useContext } from "react";
import type { MailToReceive } from "../data";
import { LanguageContext, type Language } from "../texts";

export const presetNames = ["contact", "stranger", "newsletter", "colleague"] as const;
export type PresetName = (typeof presetNames)[number];
type Preset = Omit<MailToReceive, "language">;

const anna = { name: "Anna Huber", address: "anna.huber@goldener-hirsch.example" };
const eva = { name: "Eva Pichler", address: "eva.pichler@feinkost-lindhofer.example" };
const miriam = { name: "Miriam Haas", address: "m.haas@kaffeehaus-haas.example" };
const signature = "Miriam Haas\nKaffeehaus Haas KG\nHauptplatz 8\n3500 Krems\nTel. +43 2732 555014";

/** One for each thing that may become of a mail: entered, of a stranger, to many, among colleagues. */
const presets: Record<Language, Record<PresetName, Preset>> = {
  de: {
    contact: {
      from: anna,
      subject: "Noch eine Frage zur Lieferung",
      text: "Liebe Frau Lindhofer,\n\nkönnen Sie am 23. auch 10 kg Butter mitliefern?\n\nHerzliche Grüße\nAnna Huber",
      isNewsletter: false,
    },
    stranger: {
      from: miriam,
      subject: "Anfrage Käse und Schinken",
      text: `Sehr geehrte Damen und Herren,\n\nwir eröffnen im Mai und suchen einen Lieferanten für Käse und Schinken.\n\nMit freundlichen Grüßen\n\n${signature}`,
      isNewsletter: false,
    },
    newsletter: {
      from: anna,
      subject: "Neues aus dem Goldenen Hirsch",
      text: "Liebe Gäste,\n\nab sofort gibt es wieder unsere Wildwochen.\n\nIhr Team vom Goldenen Hirsch",
      isNewsletter: true,
    },
    colleague: {
      from: eva,
      subject: "Urlaub im August",
      text: "Liebe Katharina,\n\nich bin im August zwei Wochen weg.\n\nLG Eva",
      isNewsletter: false,
    },
  },
  en: {
    contact: {
      from: anna,
      subject: "One more question about the delivery",
      text: "Dear Ms Lindhofer,\n\ncould you bring 10 kg of butter on the 23rd, too?\n\nKind regards\nAnna Huber",
      isNewsletter: false,
    },
    stranger: {
      from: miriam,
      subject: "Cheese and ham",
      text: `Dear Sir or Madam,\n\nwe open in May and are looking for a supplier of cheese and ham.\n\nKind regards\n\n${signature}`,
      isNewsletter: false,
    },
    newsletter: {
      from: anna,
      subject: "News from the Goldener Hirsch",
      text: "Dear guests,\n\nour game weeks are back.\n\nYour team of the Goldener Hirsch",
      isNewsletter: true,
    },
    colleague: {
      from: eva,
      subject: "Holidays in August",
      text: "Dear Katharina,\n\nI'll be away for two weeks in August.\n\nEva",
      isNewsletter: false,
    },
  },
};

export function usePresets(): Record<PresetName, Preset> {
  return presets[useContext(LanguageContext)];
}
