/** The width to which generated Python is formatted. */
const width = 120;

/** Whether a line stays within that width. Printed code holds no character that is not one column wide. */
export function fits(line: string): boolean {
  return line.length <= width;
}
