import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { employeesQuery } from "@/shared/api/employees";
import { useFormats, useTranslation } from "@/shared/i18n";
import type { Options } from "./recordFields";
import type { FormValues } from "./recordForm";

export interface Option {
  value: string;
  label: string;
}

/** ISO 3166-1 alpha-2: the neighbours first, then the rest of Europe and the larger trading partners. */
const countries = (
  "AT DE CH LI IT SI HU SK CZ BE BG CY DK EE ES FI FR GB GR HR IE IS LT LU LV MT NL NO PL PT RO SE " +
  "AE AU BA BR CA CN IL IN JP KR ME MK RS RU SG TR UA US ZA"
).split(" ");

const longLived = { staleTime: 10 * 60_000 };
export const optionQueries = {
  employees: employeesQuery,
  customerCategories: queryOptions({
    queryKey: ["options", "customerCategories"],
    queryFn: ({ signal }) => answer(api.GET("/api/customer-categories", { signal })),
    ...longLived,
  }),
  sources: queryOptions({
    queryKey: ["options", "sources"],
    queryFn: ({ signal }) => answer(api.GET("/api/source-categories", { signal })),
    ...longLived,
  }),
  networkingAppointments: queryOptions({
    queryKey: ["options", "networkingAppointments"],
    queryFn: ({ signal }) => answer(api.GET("/api/networking-appointments", { signal })),
    ...longLived,
  }),
};

/** What may be chosen, by the name of the list. A value that is chosen already is always among them. */
export function useOptions(values: FormValues): {
  optionsOf: (options: Options, chosen: string | undefined) => Option[];
  error: Error | null;
  retry: () => void;
} {
  const { t, language } = useTranslation();
  const formats = useFormats();
  const employees = useQuery(optionQueries.employees);
  const categories = useQuery(optionQueries.customerCategories);
  const sources = useQuery(optionQueries.sources);
  const appointments = useQuery(optionQueries.networkingAppointments);
  const queries = [employees, categories, sources, appointments];
  const countryNames = new Intl.DisplayNames(language, { type: "region" });

  const read = (options: Options, chosen: string | undefined): Option[] => {
    switch (options) {
      case "partyKinds":
        return (["company", "person"] as const).map((kind) => ({
          value: kind,
          label: t(`record.partyKind.${kind}`),
        }));
      case "origins":
        return (["infoRequest", "otherContact", "importedCold"] as const).map((origin) => ({
          value: origin,
          label: t(`record.origin.${origin}`),
        }));
      case "roles":
        return (["sales", "marketing", "quality", "administrator"] as const).map((role) => ({
          value: role,
          label: t(`record.role.${role}`),
        }));
      case "countries":
        return countries.map((code) => ({ value: code, label: countryNames.of(code) ?? code }));
      case "employees":
        return (employees.data?.rows ?? [])
          .filter((employee) => employee.isActive || String(employee.partyId) === chosen)
          .map((employee) => ({ value: String(employee.partyId), label: employee.name }));
      case "customerCategories":
        return (categories.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
      case "sourceCategories":
        return (sources.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
      case "sourceDetails":
        return (sources.data?.find(({ id }) => String(id) === values.sourceCategoryId)?.details ?? []).map(
          ({ id, name }) => ({ value: String(id), label: name }),
        );
      case "networkingAppointments":
        return (appointments.data ?? []).map((appointment) => ({
          value: String(appointment.id),
          label: `${appointment.subject}, ${formats.date({ at: appointment.start })} (${appointment.salesperson})`,
        }));
    }
  };

  return {
    optionsOf: (options, chosen) => {
      const known = read(options, chosen);
      const isKnown = chosen === undefined || chosen === "" || known.some(({ value }) => value === chosen);
      return isKnown ? known : [...known, { value: chosen, label: chosen }];
    },
    error: queries.find((query) => query.error)?.error ?? null,
    retry: () => queries.forEach((query) => query.error && void query.refetch()),
  };
}
