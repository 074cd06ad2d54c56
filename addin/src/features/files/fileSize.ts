const units = ["byte", "kilobyte", "megabyte", "gigabyte"];

/** "18 kB", "2,4 MB": as many digits as tell files apart. */
export function fileSize(bytes: number, language: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  const maximumFractionDigits = step > 0 && value < 10 ? 1 : 0;
  const unit = units[step] ?? "byte";
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits }).format(value);
}
