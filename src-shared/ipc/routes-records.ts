import { enquiryRowSchema, enquirySchema } from '../domain/enquiry/enquiry';
import { ENQUIRY_ACTS } from '../domain/enquiry/enquiry-acts';
import { recordRoutes } from './record-routes';

/** 咨询 */
export const ENQUIRY_ROUTES = recordRoutes('enquiries', {
  ...{ acts: ENQUIRY_ACTS, schema: enquirySchema, row: enquiryRowSchema },
  ...{ read: 'enquiries.read', handle: 'enquiries.handle' },
});
