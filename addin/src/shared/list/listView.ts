export type Filters = Record<string, string>;

/** How a list is looked at: its order and what it is filtered by. */
export interface ListView {
  sort: string;
  descending: boolean;
  filters: Filters;
}

/** How a list is looked at first, and what its address may say. */
export interface ListShape {
  first: ListView;
  sorts: string[];
  filters: string[];
}

/** How a list is looked at first, with these filters besides its own. */
export function firstView({ first }: ListShape, filters: Filters): ListView {
  return { ...first, filters: { ...first.filters, ...filters } };
}

/** A click on a column's heading: another column begins upwards, the same one turns round. */
export function sortBy(view: ListView, column: string): ListView {
  return { ...view, sort: column, descending: view.sort === column && !view.descending };
}

/** A column's filter; nothing typed is no filter. */
export function filterBy(view: ListView, column: string, value: string): ListView {
  const others = Object.entries(view.filters).filter(([name]) => name !== column);
  const own = value.trim() === "" ? [] : [[column, value.trim()]];
  return { ...view, filters: Object.fromEntries([...others, ...own]) as Filters };
}

/** The view that the parameters of an address name; what the list has not got is left out. */
export function readView({ first, sorts, filters }: ListShape, parameters: URLSearchParams): ListView {
  const sort = sorts.find((name) => name === parameters.get("sort")) ?? first.sort;
  const descending = parameters.get("descending");
  return {
    sort,
    descending: descending === null ? sort === first.sort && first.descending : descending === "true",
    filters: Object.fromEntries([...parameters].filter(([name]) => filters.includes(name))),
  };
}

/** The parameters for a view, without what goes without saying. */
export function writeView({ first }: ListShape, view: ListView): URLSearchParams {
  const parameters = new URLSearchParams(view.filters);
  if (view.sort !== first.sort) parameters.set("sort", view.sort);
  if (view.descending !== (view.sort === first.sort && first.descending)) {
    parameters.set("descending", String(view.descending));
  }
  return parameters;
}
