/** For buttons with several shades of text: in high contrast the pressed or hovered background asks for one of its own. */
export const readableOnHover = {
  "&:hover span": { color: "inherit" },
  "&:active span": { color: "inherit" },
};
