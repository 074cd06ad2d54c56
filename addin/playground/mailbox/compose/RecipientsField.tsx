import { Input, makeStyles, Tag, TagGroup, tokens, useId } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { nameOf, withAddress, type MailAddress } from "../../mail";
import { useTexts } from "../texts";
import { parseAddresses } from "./parseAddresses";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    minHeight: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { width: "56px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  people: { flexWrap: "wrap", gap: "4px" },
  // The line below belongs to the whole field.
  input: { flexGrow: 1, minWidth: "120px", borderBottomColor: "transparent" },
});

/** Who a mail goes to: each a tag, the next one typed behind them, as in Outlook. */
export function RecipientsField(props: {
  label: string;
  people: MailAddress[];
  known: MailAddress[];
  autoFocus?: boolean;
  onChange: (people: MailAddress[]) => void;
}) {
  const { label, people, known, onChange } = props;
  const styles = useStyles();
  const texts = useTexts();
  const id = useId("recipients");
  const [text, setText] = useState("");

  const take = (typed: string) => {
    const added = parseAddresses(typed, known);
    if (added.length > 0) onChange([...people, ...added]);
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && text !== "") {
      event.preventDefault();
      take(text);
    }
    if (event.key === "Backspace" && text === "" && people.length > 0) onChange(people.slice(0, -1));
  };

  return (
    <div className={styles.root} role="group" aria-labelledby={id}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      {people.length > 0 && (
        <TagGroup
          className={styles.people}
          aria-labelledby={id}
          onDismiss={(_, { value }) => onChange(people.filter(({ address }) => address !== value))}
        >
          {people.map((person) => (
            <Tag
              key={person.address}
              value={person.address}
              size="small"
              shape="circular"
              dismissible
              dismissIcon={{ "aria-label": texts.removeRecipient }}
              title={withAddress(person)}
            >
              {nameOf(person)}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Input
        className={styles.input}
        appearance="underline"
        size="small"
        aria-labelledby={id}
        list={`${id}-known`}
        autoFocus={props.autoFocus ?? false}
        value={text}
        onChange={(_, { value }) => (/[;,]$/.test(value) ? take(value) : setText(value))}
        onKeyDown={onKeyDown}
        onBlur={() => text !== "" && take(text)}
      />
      <datalist id={`${id}-known`}>
        {known.map((person) => (
          <option key={person.address} value={withAddress(person)} />
        ))}
      </datalist>
    </div>
  );
}
