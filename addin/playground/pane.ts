import { installOffice } from "./office/install";
import { sendAsSampleEmployee } from "./sampleEmployee";

// The pane's own host code reads window.Office, whether it is real or the stand-in. The stand-in must therefore be
// complete before the first module of the pane is evaluated. A static import would not hold that: bundlers evaluate
// shared chunks before the importing module's own body; for that reason the stand-in shares nothing with the pane.
installOffice(window);
sendAsSampleEmployee(window, new URLSearchParams(window.location.search).get("employee"));
await import("../src/main");
