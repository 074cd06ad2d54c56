import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import type { PartyRow } from "@/shared/api";
import { FormatsProvider } from "@/shared/i18n";
import { fakeApi, problem } from "@/test/fakeApi";
import { AddressList } from "./AddressList";
import { shapeOf } from "./listView";

function aRow(partyId: number, name: string): PartyRow {
  return {
    partyId,
    number: String(10_000 + partyId),
    name,
    city: "Wien",
    phone: null,
    email: null,
    accountManager: null,
    lastContactAt: null,
    isActive: true,
  };
}

const three = { rows: [aRow(1, "Adler"), aRow(2, "Bussard"), aRow(3, "Condor")], total: 3 };

function show(onOpen = vi.fn(), onCreate = vi.fn()) {
  function Owner() {
    const [view, setView] = useState(shapeOf("customers").first);
    const [openParty, setOpenParty] = useState<number>();
    return (
      <>
        <AddressList
          kind="customers"
          view={view}
          openParty={openParty}
          onView={setView}
          onOpen={(id) => {
            onOpen(id);
            setOpenParty(id);
          }}
          onCreate={onCreate}
        />
        <button onClick={() => setOpenParty(undefined)}>Schließen</button>
      </>
    );
  }
  render(
    <FormatsProvider locale="de-AT">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Owner />
      </QueryClientProvider>
    </FormatsProvider>,
  );
}

const asked = (requests: Request[]) =>
  requests.map(({ url }) => {
    const parameters = new URL(url).searchParams;
    parameters.delete("limit");
    parameters.delete("offset");
    return Object.fromEntries(parameters);
  });
const names = () =>
  screen
    .getAllByRole("row", { name: /^\d/ })
    .map((row) => within(row).getAllByRole("gridcell")[1]?.textContent);
const focus = async (name: string) => {
  const element = await row(name);
  act(() => element.focus());
};
const row = (name: string) => screen.findByRole("row", { name: new RegExp(name) });

test("a heading sorts, upwards first and then downwards, and says so", async () => {
  const api = fakeApi({ "GET /api/customers": () => three });
  show();
  await row("Adler");
  expect(screen.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");

  await userEvent.click(screen.getByRole("button", { name: "Ort" }));
  await userEvent.click(screen.getByRole("button", { name: "Ort" }));

  await waitFor(() =>
    expect(asked(api.requests)).toEqual([
      { sort: "name", descending: "false" },
      { sort: "city", descending: "false" },
      { sort: "city", descending: "true" },
    ]),
  );
  expect(screen.getByRole("columnheader", { name: "Ort" })).toHaveAttribute("aria-sort", "descending");
  expect(screen.getByRole("columnheader", { name: "Name" })).not.toHaveAttribute("aria-sort", "ascending");
});

test("what is typed into a filter is asked for once, after a pause", async () => {
  const api = fakeApi({ "GET /api/customers": () => three });
  show();
  await row("Adler");
  await userEvent.type(screen.getByRole("textbox", { name: "Ort filtern" }), "Mödl");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Aktiv filtern" }), "ja");

  await waitFor(() => expect(asked(api.requests).at(-1)).toMatchObject({ city: "Mödl", active: "true" }));
  const cities = asked(api.requests).flatMap(({ city }) => city ?? []);
  expect(new Set(cities)).toEqual(new Set(["Mödl"]));
});

test("a filter whose field is left is asked for without the pause", async () => {
  const api = fakeApi({ "GET /api/customers": () => three });
  show();
  await row("Adler");
  await userEvent.type(screen.getByRole("textbox", { name: "Ort filtern" }), "M");
  await userEvent.tab();
  await act(() => Promise.resolve());

  expect(asked(api.requests).at(-1)).toMatchObject({ city: "M" });
});

test("the answer to an older filter never replaces that to a newer one", async () => {
  const held: Record<string, () => void> = {};
  fakeApi({
    "GET /api/customers": async (_, url) => {
      const name = url.searchParams.get("name") ?? "";
      if (name !== "") await new Promise<void>((resolve) => (held[name] = resolve));
      return { rows: [aRow(1, `Treffer für ${name}`)], total: 1 };
    },
  });
  show();
  const filter = await screen.findByRole("textbox", { name: "Name filtern" });
  await userEvent.type(filter, "a{Enter}");
  await waitFor(() => expect(held).toHaveProperty("a"));
  await userEvent.type(filter, "b{Enter}");
  await waitFor(() => expect(held).toHaveProperty("ab"));

  held.ab?.();
  await row("Treffer für ab");
  held.a?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(names()).toEqual(["Treffer für ab"]);
});

test("the keyboard moves from row to row, opens, and returns to the row after closing", async () => {
  fakeApi({ "GET /api/customers": () => three });
  const onOpen = vi.fn();
  show(onOpen);
  await focus("Adler");

  await userEvent.keyboard("{ArrowDown}");
  expect(await row("Bussard")).toHaveFocus();
  await userEvent.keyboard("{End}");
  expect(await row("Condor")).toHaveFocus();
  await userEvent.keyboard("{Home}{ArrowUp}");
  expect(await row("Adler")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(2);
  expect(await row("Bussard")).toHaveAttribute("aria-selected", "true");

  await userEvent.click(screen.getByRole("button", { name: "Schließen" }));
  expect(await row("Bussard")).toHaveFocus();
});

test("one row at a time is in the tab order", async () => {
  fakeApi({ "GET /api/customers": () => three });
  show();
  await row("Adler");
  await focus("Condor");

  const inTabOrder = screen.getAllByRole("row").filter((element) => element.tabIndex === 0);
  expect(inTabOrder).toEqual([await row("Condor")]);
});

test("N makes a new record, but not while somebody types", async () => {
  fakeApi({ "GET /api/customers": () => three });
  const onCreate = vi.fn();
  show(vi.fn(), onCreate);
  await focus("Adler");

  await userEvent.keyboard("n");
  expect(onCreate).toHaveBeenCalledTimes(1);
  await userEvent.type(screen.getByRole("textbox", { name: "Name filtern" }), "n");
  expect(onCreate).toHaveBeenCalledTimes(1);
});

test("beyond the last row the next page comes, and the focus stays", async () => {
  fakeApi({
    "GET /api/customers": (_, url) =>
      url.searchParams.get("offset") === "0"
        ? { rows: [aRow(1, "Adler")], total: 2 }
        : { rows: [aRow(2, "Bussard")], total: 2 },
  });
  show();
  await focus("Adler");
  await userEvent.keyboard("{ArrowDown}");
  await row("Bussard");

  expect(await row("Adler")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(await row("Bussard")).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Weitere laden" })).not.toBeInTheDocument();
});

test("where nothing matches the filters are one click from gone", async () => {
  fakeApi({
    "GET /api/customers": (_, url) => (url.searchParams.has("name") ? { rows: [], total: 0 } : three),
  });
  show();
  const filter = await screen.findByRole("textbox", { name: "Name filtern" });
  await userEvent.type(filter, "gibt es nicht{Enter}");
  await screen.findByText("Nichts passt zu diesen Filtern.");

  await userEvent.click(screen.getByRole("button", { name: "Filter löschen" }));
  await row("Adler");
  expect(filter).toHaveValue("");
});

test("an error keeps what was typed and can be asked again", async () => {
  let fails = false;
  fakeApi({ "GET /api/customers": () => (fails ? problem(400, "odd") : three) });
  show();
  await row("Adler");
  fails = true;
  const filter = screen.getByRole("textbox", { name: "Name filtern" });
  await userEvent.type(filter, "adler{Enter}");
  const retry = await screen.findByRole("button", { name: "Erneut versuchen" });
  expect(filter).toHaveValue("adler");

  fails = false;
  await userEvent.click(retry);
  await waitFor(() => expect(retry).not.toBeInTheDocument());
  expect(filter).toHaveValue("adler");
  await row("Adler");
});

test("the export asks for the whole list as it is filtered and sorted", async () => {
  const saved: { name: string; content: Blob }[] = [];
  let content: Blob | undefined;
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => ((content = blob), "blob:list"),
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (content) saved.push({ name: this.download, content });
  });
  const api = fakeApi({
    "GET /api/customers": () => three,
    "GET /api/customers/export": () =>
      new Response("Nummer;Name", { headers: { "Content-Type": "text/csv" } }),
  });
  show();
  await row("Adler");
  await userEvent.type(screen.getByRole("textbox", { name: "Name filtern" }), "a{Enter}");
  await userEvent.click(screen.getByRole("button", { name: "Exportieren" }));

  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toBe("Kunden.csv");
  await expect(saved[0]?.content.text()).resolves.toBe("Nummer;Name");
  const file = api.requests.find(({ url }) => url.includes("/export"));
  expect(asked(file ? [file] : [])).toEqual([{ name: "a", sort: "name", descending: "false" }]);
});
