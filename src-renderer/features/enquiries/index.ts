export { EnquiriesPage } from './EnquiriesPage';
export { EnquiryPage } from './EnquiryPage';
export { NewEnquiryPage } from './NewEnquiryPage';
export { RemovedEnquiriesPage } from './RemovedEnquiriesPage';
