export { FlowerPage } from './FlowerPage';
export { FlowersPage } from './FlowersPage';
export { MinePage } from './MinePage';
