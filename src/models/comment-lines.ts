/** Text as `#` comment lines: a line break in it cannot end the comment. */
export function commentLines(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => (line === '' ? '#' : `# ${line}`));
}
