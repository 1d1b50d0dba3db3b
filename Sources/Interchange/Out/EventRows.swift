import Chronology
package import Narrative
package import QueryEngine

/// Events as rows of JSON: what `synoptic export --format jsonl` gives.
///
/// Every key stands in every row; what is not recorded is `null` or `[]`.
package enum EventRows {
  /// One event as a JSON object.
  package static func json(_ row: EventRow) -> JSONValue {
    .object(members(row, kindKey: "kind"))
  }

  /// Appends a line of JSON.
  package static func writeJSONLine(_ row: EventRow, to out: inout [UInt8]) {
    json(row).write(to: &out)
    out.append(UInt8(ascii: "\n"))
  }

  /// The members of an event's row; among annotations `kind` says the sort of row, and the sort
  /// of happening stands under another key.
  static func members(_ row: EventRow, kindKey: String) -> [JSONValue.Member] {
    let event = row.event
    let bounds = event.date?.value.bounds
    return [
      .init("id", .string(event.id.description)),
      .init("source", .string(event.id.source)),
      .init("start", .integer(row.codePointSpan.lowerBound)),
      .init("end", .integer(row.codePointSpan.upperBound)),
      .init("text", .string(row.text)),
      .init("date", JSONValue(event.date?.value.string)),
      .init("earliest", JSONValue(bounds?.earliest?.description)),
      .init("latest", JSONValue(bounds?.latest?.description)),
      .init("dated", JSONValue(event.date?.basis.rawValue)),
      .init(kindKey, .string(event.kind.rawValue)),
      .init("certainty", .string(event.certainty.rawValue)),
      .init("actors", JSONValue(event.actorNames)),
      .init("roles", roles(event)),
      .init("place", JSONValue(event.place)),
      .init("numbers", .array(event.numbers.map(number))),
      .init("speaker", JSONValue(event.speaker)),
      .init("origin", JSONValue(event.origins)),
      .init("episode", JSONValue(row.episode)),
      .init("tags", JSONValue(row.tags)),
      .init("note", JSONValue(row.note)),
    ]
  }

  private static func roles(_ event: Event) -> JSONValue {
    .object(
      Participant.Role.allCases.compactMap { role in
        let names = event.names(in: role)
        return names.isEmpty ? nil : .init(role.rawValue, JSONValue(names))
      })
  }

  private static func number(_ quantity: Quantity) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("value", .number(quantity.value)),
      .init("unit", JSONValue(quantity.unit)),
    ]
    if quantity.bound != .exactly {
      members.append(.init("bound", .string(quantity.bound.rawValue)))
    }
    return .object(members)
  }
}

extension Event {
  /// Canonical names of all who take part, each once, in the order of the text.
  package var actorNames: [String] { participants.map(\.name).eachOnce }

  /// Canonical names in one role, each once, in the order of the text.
  package func names(in role: Participant.Role) -> [String] {
    participants.filter { $0.role == role }.map(\.name).eachOnce
  }
}

extension [String] {
  /// The strings without repetitions, in order of first appearance.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
