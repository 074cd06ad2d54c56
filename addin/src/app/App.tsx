import { FluentProvider } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, type ReactNode } from "react";
import { isPassing } from "@/shared/api";
import { HostProvider } from "@/shared/host";
import { FormatsProvider } from "@/shared/i18n";
import { CrashBoundary } from "./CrashBoundary";
import { Layout } from "./Layout";
import { useTheme, type LoadedTheme } from "./theme";

const FocusManagement = lazy(() => import("./FocusManagement"));

const attempts = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < attempts && isPassing(error),
        // The browser's guess about the network says nothing about the server; asking tells.
        networkMode: "always",
        gcTime: 30 * 60_000,
      },
      mutations: { networkMode: "always" },
    },
  });
}

export function App(props: {
  office: typeof Office | undefined;
  locale: string;
  theme: LoadedTheme;
  queryClient: QueryClient;
}) {
  return (
    <HostProvider office={props.office}>
      <Themed first={props.theme}>
        <CrashBoundary>
          <FormatsProvider locale={props.locale}>
            <QueryClientProvider client={props.queryClient}>
              <Layout />
            </QueryClientProvider>
          </FormatsProvider>
        </CrashBoundary>
      </Themed>
    </HostProvider>
  );
}

function Themed(props: { first: LoadedTheme; children: ReactNode }) {
  const theme = useTheme(props.first);
  return (
    // Scroll bars and the browser's own date fields follow the theme by this.
    <FluentProvider theme={theme.tokens} style={{ colorScheme: theme.name === "light" ? "light" : "dark" }}>
      {props.children}
      <Suspense>
        <FocusManagement />
      </Suspense>
    </FluentProvider>
  );
}
