import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeApi, problem } from "@/test/fakeApi";
import { add, apply, countChanges, noChanges, remove, since, type Rules } from "./ruleChanges";
import { RulesPage } from "./RulesPage";

const base = { etag: '"1"', ownDomains: ["eigen.example"], exclusions: ["kanzlei.example"] };

test("what was changed is applied to a colleague's newer state, and nothing of it is lost", () => {
  const changes = remove(
    add(noChanges(base), "exclusions", "anwalt@recht.example"),
    "ownDomains",
    "eigen.example",
  );
  const newer: Rules = { ownDomains: ["eigen.example", "neu.example"], exclusions: [] };
  expect(apply(newer, changes)).toEqual({
    ownDomains: ["neu.example"],
    exclusions: ["anwalt@recht.example"],
  });
  expect(since(changes, newer)).toEqual({ added: ["neu.example"], removed: ["kanzlei.example"] });
});

test("what is taken back is no change", () => {
  const added = remove(add(noChanges(base), "exclusions", "a.example"), "exclusions", "a.example");
  const removed = add(
    remove(noChanges(base), "exclusions", "kanzlei.example"),
    "exclusions",
    "kanzlei.example",
  );
  expect([countChanges(base, added), countChanges(base, removed)]).toEqual([0, 0]);
});

function show(answers: Parameters<typeof fakeApi>[0]) {
  const server = fakeApi({
    "GET /api/mail-rules": () => base,
    "GET /api/mail-rules/check": (_, url) => check(url.searchParams.get("value")),
    ...answers,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RulesPage />
      </QueryClientProvider>
    </FluentProvider>,
  );
  return server;
}

function check(typed: string | null) {
  const value = typed?.includes(".") ? typed.toLowerCase() : null;
  const hits = [{ partyId: 1, type: "customer", name: "Gasthof Goldener Hirsch" }];
  const hitCount = value === "hirsch.example" ? 1 : 0;
  return { value, isFreeMail: value === "gmx.at", hitCount, hits: hitCount > 0 ? hits : [] };
}

const list = async (name: string) => within(await screen.findByRole("region", { name }));

test("nonsense stays in its field and says why; what fits is added in the server's form, with a warning", async () => {
  show({});
  const exclusions = await list("Ausgenommen");
  const line = exclusions.getByRole("textbox");
  await userEvent.type(line, "unsinn{Enter}");
  expect(await exclusions.findByText("Geben Sie eine Adresse oder eine Domäne an.")).toBeVisible();
  expect(line).toHaveValue("unsinn");
  await userEvent.clear(line);
  await userEvent.type(line, "Hirsch.Example{Enter}");
  expect(await exclusions.findByText("hirsch.example")).toBeVisible();
  expect(await exclusions.findByText(/Gasthof Goldener Hirsch \(Kunde\)/)).toBeVisible();
  expect(line).toHaveValue("");

  // The draft is kept for the session until it is saved or given up.
  await userEvent.click(screen.getByRole("button", { name: "Verwerfen" }));
  expect(exclusions.queryByText("hirsch.example")).toBeNull();
});

test("a free provider is no domain of the company's own", async () => {
  show({});
  const own = await list("Eigene Domänen");
  await userEvent.type(own.getByRole("textbox"), "gmx.at{Enter}");
  expect(await own.findByText(/Dort haben auch Kunden Adressen/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Speichern" })).toBeNull();
});

test("after an error and after a colleague's change what was entered is still there, and is saved over the newer state", async () => {
  const answers = [
    () => problem(503, "down"),
    () =>
      problem(412, "changed_meanwhile", { current: { ...base, etag: '"2"', exclusions: ["neu.example"] } }),
    () => ({ ...base, etag: '"3"', exclusions: ["hirsch.example", "neu.example"] }),
  ];
  const { requests } = show({ "PUT /api/mail-rules": () => answers.shift()?.() });
  const exclusions = await list("Ausgenommen");
  await userEvent.type(exclusions.getByRole("textbox"), "hirsch.example{Enter}");
  const save = await screen.findByRole("button", { name: "Speichern" });
  await userEvent.click(save);
  expect(await screen.findByText(/Das hat nicht geklappt/)).toBeVisible();
  expect(exclusions.getByText("hirsch.example")).toBeVisible();
  await userEvent.click(save);
  expect(await screen.findByText("Dazugekommen: neu.example")).toBeVisible();
  expect(screen.getByText("Entfernt: kanzlei.example")).toBeVisible();
  await userEvent.click(save);
  expect(await screen.findByText(/Regeln gespeichert/)).toBeVisible();

  const puts = requests.filter(({ method }) => method === "PUT");
  expect(puts.map((request) => request.headers.get("If-Match"))).toEqual(['"1"', '"1"', '"2"']);
  expect(await puts[2]?.json()).toEqual({
    ownDomains: ["eigen.example"],
    exclusions: ["hirsch.example", "neu.example"],
  });
});
