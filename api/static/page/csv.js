// Comma-separated values (RFC 4180), read with commas or semicolons, and written so that no spreadsheet runs a cell.

/** The lines of a CSV text, each a list of cells. */
export function linesOfCsv(text) {
  const clean = text.replace(/^\ufeff/, ""), separator = /^[^\n"]*;/.test(clean) ? ";" : ",";
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, "y");
  const lines = [[]];
  for (let found; cell.lastIndex < clean.length && (found = cell.exec(clean)); ) {
    lines.at(-1).push(unquoted(found[1]));
    if (found[2] !== separator) lines.push([]);
  }
  return lines.filter((line) => line.some((value) => value.trim() !== ""));
}

const unquoted = (cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** CSV of lines of cells, with a byte-order mark so that spreadsheets read it as UTF-8. */
export const csvOfLines = (lines) => `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;

function quoted(value) {
  const text = String(value ?? ""), harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
