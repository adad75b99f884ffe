import { bankCard } from './bank-card.ts';
import type { DocumentType } from './document-type.ts';
import { bankSlip, businessLicence, hotelBill, labReport, receipt, taxiSlip } from './papers.ts';
import { trainTicket } from './train-ticket.ts';
import { vatInvoice } from './vat-invoice.ts';
import { waybill } from './waybill.ts';

/** The types of document that print values without labels; adding one is adding its signs and rules and naming it here. */
export const documentTypes: readonly DocumentType[] = [
  trainTicket,
  vatInvoice,
  bankCard,
  bankSlip,
  businessLicence,
  taxiSlip,
  waybill,
  hotelBill,
  labReport,
  receipt,
];
