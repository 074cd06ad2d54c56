import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  Subtitle2,
  Tooltip,
} from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { hosts } from "../office/hosts";
import { wordHosts } from "../office/wordHosts";
import type { Address } from "./address";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    width: "320px",
    boxSizing: "border-box",
  },
});

interface Setting {
  name: keyof Address;
  label: string;
  choices: Record<string, string>;
  hint?: string;
}

/** Everything that a user of Outlook may have otherwise; each choice is kept in the page's address. */
export function SettingsPanel(props: {
  address: Address;
  onAddressChange: (changes: Partial<Address>) => void;
  buttonClassName: string;
}) {
  const { address, onAddressChange } = props;
  const styles = useStyles();
  const texts = useTexts();
  const freeWidth = Number(address.size);
  const isWord = address.app === "word";
  const sets = Object.entries((isWord ? wordHosts[address.word] : hosts[address.host]).sets).map(
    ([name, version]) => `${name} ${version}`,
  );
  const settings: Setting[] = [
    { name: "language", label: texts.language, choices: { de: texts.german, en: texts.english } },
    { name: "theme", label: texts.theme, choices: texts.themes },
    { name: "app", label: texts.app, choices: { outlook: "Outlook", word: "Word" } },
    isWord
      ? { name: "word", label: "Word", choices: texts.words, hint: sets.join(", ") }
      : { name: "host", label: texts.host, choices: texts.hosts, hint: sets.join(", ") },
    {
      name: "size",
      label: texts.paneSize,
      choices: { ...texts.sizes, ...(freeWidth && { [freeWidth]: texts.freeSize(freeWidth) }) },
    },
  ];
  if (!isWord) {
    settings.push({
      name: "delay",
      label: texts.itemChange,
      choices: { 0: texts.atOnce, 1: texts.afterSeconds(1), 3: texts.afterSeconds(3) },
    });
  }

  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={texts.settings} relationship="label">
          <Button appearance="transparent" className={props.buttonClassName} icon={<Settings20Regular />} />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.settings}>
        <Subtitle2>{texts.settings}</Subtitle2>
        {settings.map(({ name, label, choices, hint }) => (
          <Field key={name} label={label} hint={hint}>
            <Select
              value={address[name] ?? ""}
              onChange={(_, { value }) => onAddressChange({ [name]: value })}
            >
              {Object.entries(choices).map(([value, choice]) => (
                <option key={value} value={value}>
                  {choice}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
