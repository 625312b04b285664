// Yeoman looks for a generator here; it lives in create-backwright.
export { default } from 'create-backwright/dist/generators/resource/index.js';
