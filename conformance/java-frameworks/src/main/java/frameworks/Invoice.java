package frameworks;

import conformance.Expect;

/** The values on the picture `english`. */
public record Invoice(String invoice_number, double total_due) {
  void check() {
    Expect.equal(invoice_number, "2026-1187", "invoice number");
    Expect.equal(total_due, 318.5, "total due");
  }
}
