/** Horizontal bars on a logarithmic scale, since the slowest takes a thousand times as long as the fastest. */

export interface PlottedBar {
  readonly label: string;
  readonly value: number;
  readonly isOurs: boolean;
}

const WIDTH = 760;
const LABELS = 300;
const ROW = 24;

export function plotBars(title: string, bars: readonly PlottedBar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => Math.log10(value * 2)));
  const scale = (WIDTH - LABELS - 60) / most;
  const rows = bars.map(({ label, value, isOurs }, index) => {
    const y = 40 + index * ROW;
    const width = Math.max(1, Math.log10(Math.max(1, value * 2)) * scale);
    const text = value >= 10 ? value.toFixed(0) : value.toFixed(1);
    return `<text x="${LABELS - 8}" y="${y + 12}" text-anchor="end">${escapeText(label)}</text><rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="16" fill="${isOurs ? '#C8321E' : '#9A948A'}"/><text x="${(LABELS + width + 6).toFixed(1)}" y="${y + 12}">${text}</text>`;
  });
  const height = 50 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#1D1B16"><title>${escapeText(title)}</title><rect width="${WIDTH}" height="${height}" fill="#FBF9F4"/><text x="12" y="22" font-size="14">${escapeText(title)} (logarithmic)</text>${rows.join('')}</svg>\n`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
