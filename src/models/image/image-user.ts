/** The user and group that an image runs as; a high number, so that no account of the host has it. */
export const imageUser = '10001';
