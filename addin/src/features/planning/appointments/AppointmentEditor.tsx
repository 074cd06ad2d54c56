import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { Failure, Loading } from "@/shared/ui";
import { fittingLists } from "@/shared/ui/fittingLists";
import { ChangeAppointmentForm } from "./ChangeAppointmentForm";
import type { Appointment } from "./appointments";

const useStyles = makeStyles({
  root: {
    maxWidth: "520px",
    ...fittingLists,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

/** An appointment that is changed in place of the list that it was chosen from; its party's persons are asked for first. */
export function AppointmentEditor(props: { appointment: Appointment; onClose: () => void }) {
  const { appointment, onClose } = props;
  const { partyId } = appointment;
  const styles = useStyles();
  const { data, error, refetch } = useQuery({
    queryKey: ["appointment party", partyId],
    queryFn: ({ signal }) => {
      const params = { path: { partyId: partyId ?? 0 } };
      return answer(api.GET("/api/party-contexts/{partyId}", { params, signal }));
    },
    enabled: partyId !== null,
  });
  return (
    <div className={styles.root}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {partyId !== null && !data && !error && <Loading heights={[24, 32, 32, 32]} />}
      {(partyId === null || data) && (
        <ChangeAppointmentForm
          appointment={appointment}
          context={data}
          onClose={onClose}
          onChanged={onClose}
        />
      )}
    </div>
  );
}
