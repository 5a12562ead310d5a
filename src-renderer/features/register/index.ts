export { OnTheSpotPage } from './on-the-spot/OnTheSpotPage';
export { RegisterCasePage } from './RegisterCasePage';
