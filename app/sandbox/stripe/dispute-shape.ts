import type { Dispute } from './records.ts';

type Given = Pick<Dispute, 'amount' | 'charge' | 'created' | 'evidence_details' | 'id' | 'is_charge_refundable' | 'payment_intent' | 'reason' | 'status'>;

/** A dispute as it travels, before any evidence. */
export function newDispute(given: Given): Dispute {
  return {
    object: 'dispute',
    balance_transactions: [],
    currency: 'inr',
    enhanced_eligibility_types: [],
    evidence: {
      access_activity_log: null,
      billing_address: null,
      cancellation_policy: null,
      cancellation_policy_disclosure: null,
      cancellation_rebuttal: null,
      customer_communication: null,
      customer_email_address: null,
      customer_name: null,
      customer_purchase_ip: null,
      customer_signature: null,
      duplicate_charge_documentation: null,
      duplicate_charge_explanation: null,
      duplicate_charge_id: null,
      enhanced_evidence: {},
      product_description: null,
      receipt: null,
      refund_policy: null,
      refund_policy_disclosure: null,
      refund_refusal_explanation: null,
      service_date: null,
      service_documentation: null,
      shipping_address: null,
      shipping_carrier: null,
      shipping_date: null,
      shipping_documentation: null,
      shipping_tracking_number: null,
      uncategorized_file: null,
      uncategorized_text: null,
    },
    intended_submission_method: null,
    livemode: false,
    metadata: {},
    ...given,
  };
}
