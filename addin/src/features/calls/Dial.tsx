import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type ButtonProps,
} from "@fluentui/react-components";
import { Call20Regular, Phone20Regular } from "@fluentui/react-icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cloneElement, useEffect, useEffectEvent, useRef, useState, type ReactElement } from "react";
import type { components } from "@/shared/api/schema";
import { useOffice } from "@/shared/host";
import { openLink } from "@/shared/host/openLink";
import { useTranslation } from "@/shared/i18n";
import { numbersQuery } from "./calls";
import type { DialProps, PartyNumber } from "./dialProps";
import { linksOf } from "./linksOf";
import { useTrackedCalls } from "./trackedCalls";
import { usePlaceCall, useProblemText } from "./usePlaceCall";

type PartyNumbers = components["schemas"]["PartyNumbers"];

/** The button that was pressed: it dials the record's only number, or opens the choice of several. */
export default function Dial(props: DialProps & { phone: string; button: ReactElement<ButtonProps> }) {
  const { partyId, personId, canCapture = true, phone } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const office = useOffice();
  const { track } = useTrackedCalls();
  const problemText = useProblemText();
  const place = usePlaceCall(props.onDialled);
  const [choice, setChoice] = useState<PartyNumbers>();
  const about = { partyId, partyName: props.name, canCapture };

  const dial = (way: PartyNumbers["way"], to: PartyNumber) => {
    const { number, contactPersonId, contactPersonName, links } = to;
    setChoice(undefined);
    const byLink = way === "deepLink";
    // At once, while the browser still sees the click.
    if (byLink) openLink(office, links.preferred);
    const wanted = { ...about, number, contactPersonId, contactPersonName, links };
    place.mutate({ wanted, byLink, requestId: crypto.randomUUID() });
  };
  const nobody = { contactPersonId: null, contactPersonName: null };
  const fail = (problem: string) =>
    track({ ...about, ...nobody, number: phone, links: linksOf(phone), id: null, problem });
  const ask = useMutation({
    mutationFn: () => client.query(numbersQuery(partyId)),
    onSuccess: (found) => {
      const [first, second] = found.numbers;
      if (!first) fail(t("calls.problem.noNumber"));
      else if (!second) dial(found.way, first);
      else setChoice(found);
    },
    onError: (error) => fail(problemText(error)),
  });
  const isBusy = ask.isPending || place.isPending;
  const press = () => !isBusy && ask.mutate();
  const pressFirst = useEffectEvent(press);
  const wasPressed = useRef(false);
  useEffect(() => {
    // This is here because the button was pressed. Whatever else lets effects run again must call nobody.
    if (wasPressed.current) return;
    wasPressed.current = true;
    pressFirst();
  }, []);

  const isTheirs = ({ contactPersonId }: PartyNumber) =>
    personId !== undefined && contactPersonId === personId;
  const numbers = choice?.numbers.toSorted((left, right) => Number(isTheirs(right)) - Number(isTheirs(left)));
  return (
    <Menu
      open={choice !== undefined}
      onOpenChange={(_, { open }) => (open ? press() : setChoice(undefined))}
      positioning={{ position: "below", align: "start", autoSize: "height" }}
    >
      <MenuTrigger disableButtonEnhancement>
        {cloneElement(props.button, { disabledFocusable: isBusy })}
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={t("calls.choose")}>
          {numbers?.map((one) => (
            <MenuItem
              key={`${one.dialNumber} ${one.contactPersonId ?? ""}`}
              icon={one.kind === "mobile" ? <Phone20Regular /> : <Call20Regular />}
              subText={[one.contactPersonName ?? props.name, t(`calls.kind.${one.kind}`)].join(" · ")}
              onClick={() => choice && dial(choice.way, one)}
            >
              {one.number}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
