/** The newest version of each requirement set whose calls the pane may expect here. */
const newest: Record<string, string> = {
  mailbox: "1.14",
  openbrowserwindowapi: "1.1",
  dialogapi: "1.1",
};

export const requirements: Office.RequirementSetSupport = {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its overload with a number is.
  isSetSupported: (name: string, minimum: string | number = "1.1") => {
    const supported = newest[name.toLowerCase()];
    return supported !== undefined && compareVersions(supported, String(minimum)) >= 0;
  },
};

function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}
