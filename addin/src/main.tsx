import { createRoot } from "react-dom/client";
import { App, createQueryClient } from "./app/App";
import { loadTheme } from "./app/theme";
import { displayLanguage, officeWhenReady, readTheme } from "./shared/host";
import { formatLocale, startLanguage } from "./shared/i18n";
import { startSignIn } from "./shared/signIn";
import { loadNotice } from "./shared/ui";
import "./main.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

const officeReady = officeWhenReady();
startSignIn(officeReady);
const office = await officeReady;
const language = displayLanguage(office);
const [theme] = await Promise.all([loadTheme(readTheme(office, window)), startLanguage(language)]);
createRoot(root).render(
  <App office={office} locale={formatLocale(language)} theme={theme} queryClient={createQueryClient()} />,
);
// What has to be said when the server is gone can't be asked from it then.
if (document.readyState === "complete") void loadNotice();
else window.addEventListener("load", () => void loadNotice(), { once: true });
