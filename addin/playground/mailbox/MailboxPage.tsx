import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from "@fluentui/react-components";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useAddress } from "./address";
import { loadMailbox, mailboxKey } from "./data";
import { Mailbox } from "./Mailbox";
import { LanguageContext, useTexts } from "./texts";
import { colorSchemes, ThemeNameContext, themes } from "./themes";

/** What shows documents is large, and the mailbox does without. */
const WordPage = lazy(() => import("../word/WordPage"));

const useStyles = makeStyles({
  waiting: { padding: "48px", maxWidth: "640px", margin: "auto" },
});

export function MailboxPage() {
  const [address, changeAddress] = useAddress();
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } }),
  );
  useEffect(() => {
    document.documentElement.lang = address.language;
  }, [address.language]);
  return (
    <QueryClientProvider client={queries}>
      <FluentProvider theme={themes[address.theme]} style={{ colorScheme: colorSchemes[address.theme] }}>
        <LanguageContext value={address.language}>
          <ThemeNameContext value={address.theme}>
            <LoadedMailbox address={address} onAddressChange={changeAddress} />
          </ThemeNameContext>
        </LanguageContext>
      </FluentProvider>
    </QueryClientProvider>
  );
}

function LoadedMailbox(props: Omit<Parameters<typeof Mailbox>[0], "data">) {
  const styles = useStyles();
  const texts = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: mailboxKey,
    queryFn: ({ signal }) => loadMailbox(signal),
  });
  if (data !== undefined) {
    return props.address.app === "word" ? (
      <Suspense fallback={<Spinner className={styles.waiting} label={texts.loadingWord} />}>
        <WordPage data={data} {...props} />
      </Suspense>
    ) : (
      <Mailbox data={data} {...props} />
    );
  }
  return (
    <div className={styles.waiting}>
      {error === null ? (
        <Spinner label={texts.loading} />
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.loadingFailed}</MessageBarTitle>
            {error.message}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void refetch()}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
