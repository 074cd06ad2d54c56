/** Room for the longest of the lists' names, when it is the selected one. */
export const navigationWidth = "192px";
