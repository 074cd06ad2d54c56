import { expect, test, vi, type Mock } from "vitest";
import { SignInRequired } from "@/shared/api";
import { InteractionNeeded, SignInFailure, type Accounts } from "./accounts";
import { createSignIn } from "./signIn";

function accounts(changes: { [Call in keyof Accounts]?: Mock<Accounts[Call]> } = {}) {
  let number = 0;
  return {
    silently: vi.fn<Accounts["silently"]>(({ isFresh }) =>
      Promise.resolve(`token ${isFresh ? ++number : number}`),
    ),
    interactively: vi.fn<Accounts["interactively"]>(() => Promise.resolve<"same" | "other">("same")),
    ...changes,
  };
}

const needsUser = () => Promise.reject(new InteractionNeeded());

test("where nobody needs to sign in there is no token and nothing to say", async () => {
  const signIn = createSignIn(() => Promise.resolve(undefined));
  await expect(signIn.tokens.get()).resolves.toBeUndefined();
  expect(signIn.state()).toEqual({ kind: "quiet" });
});

test("requests that come at once share one token request", async () => {
  const source = accounts();
  const signIn = createSignIn(() => Promise.resolve(source));
  await Promise.all(Array.from({ length: 5 }, () => signIn.tokens.get()));
  expect(source.silently).toHaveBeenCalledOnce();
});

test("requests whose token was refused at once share the renewal, and a later one uses what it brought", async () => {
  const source = accounts();
  const signIn = createSignIn(() => Promise.resolve(source));
  const refused = (await signIn.tokens.get()) ?? "";
  const renewed = await Promise.all(Array.from({ length: 5 }, () => signIn.tokens.renew(refused, undefined)));

  expect(new Set(renewed)).toEqual(new Set(["token 1"]));
  await expect(signIn.tokens.renew(refused, undefined)).resolves.toBe("token 1");
  expect(source.silently.mock.calls.filter(([request]) => request.isFresh)).toHaveLength(1);
});

test("a claims challenge is asked for in silence first, then by the user's click", async () => {
  const source = accounts();
  const signIn = createSignIn(() => Promise.resolve(source));
  const refused = (await signIn.tokens.get()) ?? "";
  await signIn.tokens.renew(refused, "{}");
  expect(source.silently).toHaveBeenLastCalledWith({ claims: "{}", isFresh: true });

  source.silently.mockImplementation((request) =>
    request.claims === undefined ? Promise.resolve("token") : needsUser(),
  );
  await expect(signIn.tokens.renew("token", "{}")).rejects.toBeInstanceOf(SignInRequired);
  expect(signIn.state()).toEqual({ kind: "needed", reason: "claims" });
  await expect(signIn.tokens.get()).resolves.toBe("token");

  await signIn.signIn();
  expect(source.interactively).toHaveBeenCalledExactlyOnceWith({ claims: "{}" });
  expect(signIn.state()).toEqual({ kind: "quiet" });
});

test("without a token the user is asked once, and no request tries in vain again", async () => {
  const source = accounts({ silently: vi.fn(needsUser) });
  const signIn = createSignIn(() => Promise.resolve(source));
  await expect(signIn.tokens.get()).rejects.toBeInstanceOf(SignInRequired);
  await expect(signIn.tokens.get()).rejects.toBeInstanceOf(SignInRequired);

  expect(signIn.state()).toEqual({ kind: "needed", reason: "first" });
  expect(source.silently).toHaveBeenCalledOnce();
  expect(source.interactively).not.toHaveBeenCalled();
});

test("a sign-in that worked before is said to have expired", async () => {
  const source = accounts();
  const signIn = createSignIn(() => Promise.resolve(source));
  await signIn.tokens.get();
  source.silently.mockImplementation(needsUser);
  await expect(signIn.tokens.get()).rejects.toBeInstanceOf(SignInRequired);
  expect(signIn.state()).toEqual({ kind: "needed", reason: "expired" });

  source.silently.mockResolvedValue("token");
  await expect(signIn.signIn()).resolves.toBe("same");
  await expect(signIn.tokens.get()).resolves.toBe("token");
});

test("a failed sign-in says why and leaves the button", async () => {
  const failure = new SignInFailure("blocked", "A pop-up was blocked.");
  const signIn = createSignIn(() =>
    Promise.resolve(
      accounts({ silently: vi.fn(needsUser), interactively: vi.fn(() => Promise.reject(failure)) }),
    ),
  );
  await expect(signIn.tokens.get()).rejects.toBeInstanceOf(SignInRequired);
  await expect(signIn.signIn()).resolves.toBeUndefined();
  expect(signIn.state()).toEqual({ kind: "needed", reason: "first", failure });
});

test("a window that a second click replaced says nothing when it ends", async () => {
  const ends: ((error: Error) => void)[] = [];
  const interactively = vi
    .fn<Accounts["interactively"]>()
    .mockImplementationOnce(() => new Promise((_, reject) => ends.push(reject)))
    .mockResolvedValueOnce("same");
  const signIn = createSignIn(() => Promise.resolve(accounts({ interactively })));
  const first = signIn.signIn();
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  await signIn.signIn();
  ends[0]?.(new SignInFailure("cancelled", "Closed."));

  await expect(first).resolves.toBeUndefined();
  expect(signIn.state()).toEqual({ kind: "quiet" });
});

test("a token that is refused again and again is said so", () => {
  const signIn = createSignIn(() => Promise.resolve(accounts()));
  expect(signIn.tokens.giveUp(undefined)).toBeInstanceOf(SignInRequired);
  expect(signIn.state()).toEqual({ kind: "needed", reason: "refused" });
});

test("settings that could not be read are read again with the next request", async () => {
  const open = vi.fn<() => Promise<Accounts | undefined>>().mockRejectedValueOnce(new Error("offline"));
  open.mockResolvedValueOnce(accounts());
  const signIn = createSignIn(open);
  await expect(signIn.tokens.get()).rejects.toThrow("offline");
  await expect(signIn.tokens.get()).resolves.toBe("token 0");
});
