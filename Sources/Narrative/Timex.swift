package import Chronology

/// An expression of time in a text (TimeML's TIMEX3).
package struct Timex: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Half-open UTF-8 offsets in the source's text.
  package var span: Range<Int>
  package var kind: Kind
  /// The TIMEX3 value: `2025-W42`, `P5M`, `PXD`, `PRESENT_REF`, `2025-10-14TEV`.
  package var value: String
  /// The same as a date, where it is one. Nil for sets, vague references and durations but those
  /// that are counted from a dated event: "two days after the murder".
  package var edtf: EDTF?
  /// What the value hung on: `published`, the text of an earlier timex, or nil if it stood alone.
  package var anchor: String?
  /// The name of the rule that read it: `month-day`.
  package var rule: String
  /// Whether the text marks it as approximate ("around", "circa"), which EDTF cannot say of a
  /// date without a year.
  package var isApproximate: Bool
  /// The years that a weekday fits, where a day of the month is known and its year is not:
  /// "Friday, October 17". Ascending; empty elsewhere.
  package var possibleYears: [Int]

  package init(
    span: Range<Int>, kind: Kind, value: String, edtf: EDTF? = nil, anchor: String? = nil,
    rule: String, isApproximate: Bool = false, possibleYears: [Int] = []
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.edtf = edtf
    self.anchor = anchor
    self.rule = rule
    self.isApproximate = isApproximate
    self.possibleYears = possibleYears
  }
}
