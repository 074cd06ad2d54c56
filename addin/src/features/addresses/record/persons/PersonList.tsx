import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { PersonAdd20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { fullName } from "@/shared/ui";
import { readableOnHover } from "@/shared/ui/readableOnHover";
import type { Person } from "./personForm";
import { PersonForm } from "./PersonForm";

const useStyles = makeStyles({
  root: { maxWidth: "520px", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  heading: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    ...readableOnHover,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: `calc(100% + 2 * ${tokens.spacingHorizontalM})`,
    maxWidth: "none",
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

/** The contact persons of a record; one opens in place. */
export function PersonList(props: { partyId: number; partyType: PartyType; persons: Person[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState<number | "new">();
  const form = (person: Person | undefined) => (
    <PersonForm
      key={person?.id ?? "new"}
      partyId={props.partyId}
      partyType={props.partyType}
      person={person}
      onClose={() => setOpen(undefined)}
    />
  );

  return (
    <section className={styles.root} aria-label={t("person.list")}>
      <div className={styles.heading}>
        <Subtitle2 as="h2">{t("person.list")}</Subtitle2>
        <Button size="small" icon={<PersonAdd20Regular />} onClick={() => setOpen("new")}>
          {t("person.add")}
        </Button>
      </div>
      {open === "new" && form(undefined)}
      {props.persons.length === 0 && open !== "new" && (
        <Caption1 className={styles.secondary}>{t("person.none")}</Caption1>
      )}
      <ul className={styles.list}>
        {props.persons.map((person) => (
          <li key={person.id}>
            {open === person.id ? (
              form(person)
            ) : (
              <PersonRow person={person} onOpen={() => setOpen(person.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonRow(props: { person: Person; onOpen: () => void }) {
  const { person } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const reach = [person.phone, person.mobile, person.email].filter(Boolean).join(" · ");
  return (
    <Button appearance="subtle" className={styles.row} onClick={props.onOpen}>
      <span className={styles.text}>
        <Body1>{[fullName(person), person.role].filter(Boolean).join(", ")}</Body1>
        {reach && <Caption1 className={styles.secondary}>{reach}</Caption1>}
      </span>
      {(person.isPrimary || !person.isActive) && (
        <Badge appearance="tint" color={person.isActive ? "brand" : "subtle"}>
          {t(person.isActive ? "person.primary" : "inactive")}
        </Badge>
      )}
    </Button>
  );
}
