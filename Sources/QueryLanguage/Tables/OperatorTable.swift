extension FieldTest.Operator {
  /// One line for help, without a final stop.
  package var summary: String {
    switch self {
    case .contains: "contains, whatever the case and accents; of dates, could have been then"
    case .equals: "is exactly"
    case .differs: "is not"
    case .matches: "matches a pattern: wildcards * and ?, or /a regular expression/"
    case .less: "is less than, or certainly before"
    case .lessOrEqual: "is at most"
    case .greater: "is greater than, or certainly after"
    case .greaterOrEqual: "is at least"
    }
  }

  /// A query that uses it.
  package var example: String {
    switch self {
    case .contains: "actor:witkoff"
    case .equals: #"actor="Steve Witkoff""#
    case .differs: "source!=envoy"
    case .matches: "actor~/wit(k|c)off/"
    case .less: "number<100"
    case .lessOrEqual: "year<=1914"
    case .greater: "date>2025-10-14"
    case .greaterOrEqual: "number>=28"
    }
  }
}
