import { createRoot } from "react-dom/client";
import { App, createQueryClient } from "./app/App";
import { displayLanguage, officeWhenReady } from "./shared/host";
import { startSignIn } from "./shared/signIn";
import { formatLocale, startLanguage } from "./shared/i18n";
import "./main.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

const officeReady = officeWhenReady();
startSignIn(officeReady);
const office = await officeReady;
const language = displayLanguage(office);
await startLanguage(language);
createRoot(root).render(
  <App office={office} locale={formatLocale(language)} queryClient={createQueryClient()} />,
);
