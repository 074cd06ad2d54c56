import { createRoot } from "react-dom/client";
import { MailboxPage } from "./mailbox/MailboxPage";
import "./page.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

createRoot(root).render(<MailboxPage />);
