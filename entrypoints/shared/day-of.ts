/** The reader's own day of a moment (ISO 8601), as `2026-11-24`. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
