import { FluentProvider, webLightTheme } from "@fluentui/react-components";

export function App() {
  return <FluentProvider theme={webLightTheme}>CrmOffice</FluentProvider>;
}
