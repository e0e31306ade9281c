/** YAML's errors in the words of somebody who wanted to write a sentence, not YAML. */
import type { ErrorCode } from 'yaml';

const QUOTE_IT = 'put the text in quotation marks';

const WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'is not indented as the lines around it, or a bracket [ or { is never closed',
  BAD_SCALAR_START: `begins with a sign that YAML keeps for itself: ${QUOTE_IT}`,
  BAD_DQ_ESCAPE: 'has a backslash between double quotation marks: use single ones',
  BLOCK_AS_IMPLICIT_KEY: `has a second colon with a space after it: ${QUOTE_IT}`,
  BLOCK_IN_FLOW: 'has a line beginning with - between brackets: separate by commas',
  DUPLICATE_KEY: 'gives this key a second time',
  MISSING_CHAR: 'lacks a quotation mark, a bracket, a comma or a colon',
  MULTILINE_IMPLICIT_KEY: 'is not indented as the lines around it, or lacks a colon',
  MULTIPLE_DOCS: 'has a line of three hyphens in the middle',
  TAB_AS_INDENT: 'is indented by a tab: use spaces',
  UNEXPECTED_TOKEN: `is not where it could be understood: look at its indentation, or ${QUOTE_IT}`,
};

export function explainYamlError(code: ErrorCode, message: string): string {
  return WORDS[code] ?? `is not valid YAML: ${message}`;
}
