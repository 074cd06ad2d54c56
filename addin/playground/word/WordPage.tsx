import {
  Button,
  makeStyles,
  Tab,
  TabList,
  Toast,
  Toaster,
  ToastTitle,
  tokens,
  useToastController,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { useMemo, useRef } from "react";
import { forcedTokens } from "../contrast";
import type { Surroundings } from "../wire";
import type { Address } from "../mailbox/address";
import type { MailboxData } from "../mailbox/data";
import { PaneFrame } from "../mailbox/PaneFrame";
import { locales, useTexts } from "../mailbox/texts";
import { TopBar } from "../mailbox/TopBar";
import { DocumentView } from "./DocumentView";
import { TemplateMenu } from "./TemplateMenu";
import { useDocuments } from "./useDocuments";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    padding: "0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, minWidth: 0, overflowX: "auto" },
  columns: { flexGrow: 1, minHeight: 0, display: "flex" },
});

const toasterId = "word";

/** A Word that holds real .docx files: it shows them, and does what the pane asks of Word. */
export default function WordPage(props: {
  data: MailboxData;
  address: Address;
  onAddressChange: (changes: Partial<Address>) => void;
}) {
  const { address, onAddressChange } = props;
  const { employees, owner } = props.data;
  const { language, theme, host, word } = address;
  const styles = useStyles();
  const texts = useTexts();
  const { dispatchToast } = useToastController(toasterId);
  const file = useRef<HTMLInputElement>(null);
  const { documents, front, frontId, open, setFrontId, setCursor, answer } = useDocuments();
  const employee =
    employees.find(({ number }) => number === address.employee) ??
    employees.find(({ name }) => name === owner.name) ??
    employees[0];
  const surroundings = useMemo<Surroundings>(
    () => ({
      displayLanguage: locales[language],
      theme,
      forcedTokens: forcedTokens(theme),
      host,
      word,
      mailboxOwner: owner,
    }),
    [language, theme, host, word, owner],
  );
  const warn = (text: string) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{text}</ToastTitle>
      </Toast>,
      { intent: "warning" },
    );
  const nameOf = (id: number, name: string | undefined) => name ?? texts.untitled(id);

  const openFile = async (chosen: File) => {
    const content = new Uint8Array(await chosen.arrayBuffer());
    // Every .docx is a zip file.
    if (content[0] === 0x50 && content[1] === 0x4b) open(chosen.name, content);
    else warn(texts.notADocument(chosen.name));
  };
  const download = () => {
    if (front === undefined) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([front.content as BlobPart]));
    link.download = `${nameOf(front.id, front.name).replace(/\.docx$/, "")}.docx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  };

  return (
    <div className={styles.root}>
      <TopBar address={address} onAddressChange={onAddressChange} employees={employees} employee={employee} />
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={texts.documents}
          selectedValue={frontId}
          onTabSelect={(_, { value }) => setFrontId(Number(value))}
        >
          {documents.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {nameOf(id, name)}
            </Tab>
          ))}
        </TabList>
        <TemplateMenu employee={employee?.number} language={language} onOpen={open} onFailure={warn} />
        <Button
          size="small"
          appearance="subtle"
          icon={<FolderOpen20Regular />}
          onClick={() => file.current?.click()}
        >
          {texts.openFile}
        </Button>
        <Button size="small" appearance="subtle" icon={<ArrowDownload20Regular />} onClick={download}>
          {texts.saveFile}
        </Button>
        <input
          ref={file}
          hidden
          type="file"
          accept=".docx,.dotx,.docm,.dotm"
          aria-label={texts.openFile}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void openFile(chosen);
            target.value = "";
          }}
        />
      </div>
      <div className={styles.columns}>
        {front && <DocumentView key={front.id} content={front.content} onCursor={setCursor} />}
        <PaneFrame
          key={`${language} ${word} ${employee?.number ?? ""}`}
          surroundings={surroundings}
          employee={employee?.number}
          mail={null}
          size={address.size}
          delayMilliseconds={0}
          isPinned={undefined}
          onPinnedChange={() => undefined}
          onClose={() => undefined}
          onResize={(width) => onAddressChange({ size: `${width}` })}
          onRequest={(request, respond) => {
            if (request.kind !== "wordCall") return;
            void answer(request.call).then((given) =>
              respond({ kind: "wordAnswer", number: request.number, answer: given }),
            );
          }}
        />
      </div>
      <Toaster toasterId={toasterId} position="bottom-start" />
    </div>
  );
}
