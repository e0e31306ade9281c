/** One line in the background's console for what was refused or failed: for whoever looks into a report. */
export function log(line: string): void {
  console.warn(`Second Reading: ${line}`);
}
