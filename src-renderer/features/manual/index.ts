export { CHAPTERS, ManualDrawer } from './ManualDrawer';
