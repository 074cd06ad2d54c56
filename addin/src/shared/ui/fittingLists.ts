/** Fluent's lists are as wide as their longest entry, at least 250 px; here they are as wide as their place. */
export const fittingLists = {
  "& .fui-Combobox, & .fui-Select, & select": { minWidth: 0, width: "100%" },
};
