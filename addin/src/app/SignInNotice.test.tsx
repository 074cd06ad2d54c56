import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { signRequestsWith } from "@/shared/api";
import { startSignIn } from "@/shared/signIn";
import { InteractionNeeded, SignInFailure, type Accounts } from "@/shared/signIn/accounts";
import { fakeApi, problem } from "@/test/fakeApi";
import { outlook } from "@/test/outlook";
import { aMailContext, aPartyContext } from "@/test/samples";
import { App, createQueryClient } from "./App";
import { loadTheme } from "./theme";

const entra = vi.hoisted(() => ({ openEntraAccounts: vi.fn<() => Promise<Accounts>>() }));
vi.mock("@/shared/signIn/entra", () => entra);

const settings = { mode: "entra", clientId: "c", authority: "https://login.example/t", scope: "s" };
const silently = vi.fn<Accounts["silently"]>();
const interactively = vi.fn<Accounts["interactively"]>();

function mail(itemId: string) {
  return { itemId, from: ["Anna Huber", `anna${itemId}@firma.example`] as [string, string] };
}

async function show(answers: Parameters<typeof fakeApi>[0] = {}) {
  entra.openEntraAccounts.mockResolvedValue({ silently, interactively });
  const api = fakeApi({
    "GET /api/sign-in": () => settings,
    "GET /api/mail-context": (_, url) =>
      aMailContext(url.searchParams.get("address") ?? "", aPartyContext({ name: "Firma" })),
    ...answers,
  });
  const { office, select } = outlook(mail("1"));
  startSignIn(Promise.resolve(office));
  const theme = await loadTheme("light");
  render(<App office={office} locale="de-AT" theme={theme} queryClient={createQueryClient()} />);
  return { api, select };
}

afterEach(() => {
  signRequestsWith(undefined);
  silently.mockReset();
  interactively.mockReset();
});

test("whoever is not signed in is asked to, and then sees what was asked for", async () => {
  silently.mockRejectedValueOnce(new InteractionNeeded()).mockResolvedValue("token");
  interactively.mockRejectedValueOnce(new SignInFailure("declined", "")).mockResolvedValueOnce("same");
  const { api } = await show();
  await screen.findByText("Melden Sie sich mit Ihrem Firmenkonto an.");
  expect(screen.getByText("Nach der Anmeldung geht es hier weiter.")).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Anmelden" }));
  await screen.findByText("Das Fenster der Anmeldung wurde nicht zugelassen.");
  await userEvent.click(screen.getByRole("button", { name: "Anmelden" }));

  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Firma");
  expect(screen.queryByRole("button", { name: "Anmelden" })).not.toBeInTheDocument();
  expect(api.requests.at(-1)?.headers.get("Authorization")).toBe("Bearer token");
});

test("an account without an employee is told so, once, and tried again when the user wants", async () => {
  let isKnown = false;
  silently.mockResolvedValue("token");
  await show({
    "GET /api/mail-context": () =>
      isKnown
        ? aMailContext("anna1@firma.example", aPartyContext({ name: "Firma" }))
        : problem(403, "no_employee"),
  });
  await screen.findByText(/Ihr Konto ist keinem Mitarbeiter zugeordnet/);
  expect(screen.getAllByRole("button", { name: "Erneut versuchen" })).toHaveLength(1);

  isKnown = true;
  await userEvent.click(screen.getByRole("button", { name: "Erneut versuchen" }));
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Firma");
  expect(screen.queryByText(/Ihr Konto ist keinem/)).not.toBeInTheDocument();
});

test("what the former user was shown is asked for anew when somebody else signs in", async () => {
  let user = "Eva";
  silently.mockImplementation(() => Promise.resolve(user));
  interactively.mockImplementation(() => {
    user = "Max";
    return Promise.resolve("other");
  });
  const { select } = await show({
    "GET /api/mail-context": (request, url) => {
      const address = url.searchParams.get("address") ?? "";
      const token = request.headers.get("Authorization");
      if (address.startsWith("anna2") && token === "Bearer Eva") return problem(403, "no_employee");
      return aMailContext(address, aPartyContext({ name: `For ${token}` }));
    },
  });
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("For Bearer Eva");
  act(() => select(mail("2")));
  await userEvent.click(await screen.findByRole("button", { name: "Anderes Konto" }));
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("For Bearer Max");

  act(() => select(mail("1")));
  expect(screen.queryByText("For Bearer Eva")).not.toBeInTheDocument();
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("For Bearer Max");
  expect(interactively).toHaveBeenCalledExactlyOnceWith({ claims: undefined, choosesAccount: true });
});
