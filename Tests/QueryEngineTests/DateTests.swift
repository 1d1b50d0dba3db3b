import Chronology
import EventStore
import Narrative
import QueryEngine
import QueryLanguage
import Testing

@Suite struct DateTests {
  struct Case: Sendable {
    var event: String
    var field: Field
    var sought: String
    /// Nil: not found; else whether the match is only possible.
    var isPossible: Bool?

    init(_ event: String, _ field: Field, _ sought: String, _ isPossible: Bool?) {
      self.event = event
      self.field = field
      self.sought = sought
      self.isPossible = isPossible
    }
  }

  static let cases = [
    Case("2025-10-14", .date, "2025-10", false),
    Case("2025-10-14", .date, "2025-10-14", false),
    Case("2025-10", .date, "2025-10-14", true),
    Case("2025-10", .within, "2025-10-14", nil),
    Case("2025-10", .within, "2025", false),
    Case("2025-10", .before, "2025-10-20", nil),
    Case("2025-10", .before, "2025-11-01", false),
    Case("2025-10", .after, "2025-09", false),
    Case("2025-10", .after, "2025-10-01", nil),
    Case("2025-10-14/..", .date, "2030", true),
    Case("2025-10-14/..", .before, "2030", nil),
    Case("../2025-10-14", .before, "2025-10-15", false),
    Case("152X", .date, "1525", true),
    Case("152X", .within, "1500/1599", false),
    Case("XXXX-10-14", .date, "2025-10", true),
    Case("XXXX-10-14", .date, "2025-11", nil),
    Case("XXXX-10-14", .date, "1400", true),
    Case("XXXX-10-14", .within, "2025", nil),
    Case("XXXX-02-29", .date, "2025", nil),
    Case("XXXX-02-29", .date, "2024", true),
    Case("2025-10-14", .date, "XXXX-10-14", false),
    Case("2025-10", .date, "XXXX-10-14", true),
    Case("-0044-03-15", .date, "-0044", false),
    Case("-0044-03-15", .before, "0001", false),
  ]

  @Test(arguments: cases)
  func `a date is found where it lies or may lie`(example: Case) throws {
    let store = try Store()
    let event = Event(
      id: EventID(source: "a", ordinal: 1), span: 0..<1, trigger: 0..<1,
      date: EventDate(value: try EDTF(example.event), basis: .stated))
    _ = try store.insert([AnnotatedSource(source: Source(handle: "a", text: "x"), events: [event])])
    let value = FieldValue.date(try EDTF(example.sought).bounds, typed: example.sought)
    let test = FieldTest(field: example.field, op: .contains, values: [value], utf8Span: 0..<0)
    let result = try Engine(store: store).run(ResolvedQuery(filter: .test(test)))
    guard case .events(let listing) = result else { return }
    #expect(listing.rows.first?.isPossible == example.isPossible)
  }
}
