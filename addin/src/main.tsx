import { createRoot } from "react-dom/client";
import { App, createQueryClient } from "./app/App";
import { displayLanguage, officeWhenReady } from "./shared/host";
import { formatLocale, startLanguage } from "./shared/i18n";
import "./main.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

const office = await officeWhenReady();
const language = displayLanguage(office);
await startLanguage(language);
createRoot(root).render(
  <App office={office} locale={formatLocale(language)} queryClient={createQueryClient()} />,
);
