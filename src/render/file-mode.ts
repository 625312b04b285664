/** Files that start with `#!` are commands and get the mode 0o755. */
export function fileMode(content: Uint8Array): { readonly mode?: 0o755 } {
  return content[0] === 0x23 && content[1] === 0x21 ? { mode: 0o755 } : {};
}
