import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

createRoot(root).render(<iframe title="CrmOffice" src="/playground/pane.html" width={320} height={570} />);
