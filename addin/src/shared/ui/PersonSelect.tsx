import { Select } from "@fluentui/react-components";
import type { ContactPerson } from "@/shared/api";
import { fullName } from "./personName";

/** One of a party's contact persons, or none; those who have left only where one of them is chosen. */
export function PersonSelect(props: {
  persons: ContactPerson[];
  personId: number | null;
  /** What "none" is called. */
  none: string;
  onChoose: (personId: number | null) => void;
}) {
  const { personId } = props;
  const persons = props.persons.filter(({ id, isActive }) => isActive || id === personId);
  return (
    <Select
      value={personId ?? ""}
      onChange={(_, { value }) => props.onChoose(value === "" ? null : Number(value))}
    >
      <option value="">{props.none}</option>
      {persons.map((person) => (
        <option key={person.id} value={person.id}>
          {[fullName(person), person.role].filter(Boolean).join(", ")}
        </option>
      ))}
    </Select>
  );
}
