/** Where uploads lie in a container, unless they lie in a store: the one folder that may be written. */
export const filesFolder = '/app/var/files';
