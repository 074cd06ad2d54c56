import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { lazy, type ReactElement } from "react";
import { expect, it } from "vitest";
import { LazyMenu } from "./LazyMenu";

interface MenuModule {
  default: (props: { button: ReactElement }) => ReactElement;
}

it("opens a menu whose button was pressed before the menu had arrived", async () => {
  const load: { finish?: (module: MenuModule) => void } = {};
  const Menu = lazy(() => new Promise<MenuModule>((resolve) => (load.finish = resolve)));
  render(
    <LazyMenu
      button={<button>Filter</button>}
      fetch={() => undefined}
      menu={(button) => <Menu button={button} />}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Filter" }));
  act(() => load.finish?.({ default: (props) => <ul role="menu">{props.button}</ul> }));

  expect(await screen.findByRole("menu")).toBeInTheDocument();
});
