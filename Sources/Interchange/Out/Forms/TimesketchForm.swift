import Chronology
import Narrative
package import QueryEngine

/// Events for Timesketch: JSON lines with `message`, `datetime` and `timestamp_desc`.
///
/// The time is the first moment of the earliest day; which days the event lies in, and how its date
/// is known, stand beside it.
package struct TimesketchForm: EventForm {
  package init() {}

  package var gap: String { "without a known day of the years 1 to 9999" }

  package func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    let event = row.event
    guard let days = EventHeadline(row).days, let date = event.date,
      (1...9999).contains(days.first.year)
    else { return false }
    let line: JSONValue = [
      "message": .string(row.text),
      "datetime": .string("\(days.first.description)T00:00:00+00:00"),
      "timestamp": .integer(days.first.number * 86_400_000_000),
      "timestamp_desc": .string("event, \(date.basis.rawValue)"),
      "date": .string(date.value.string), "latest": .string(days.last.description),
      "event_id": .string(event.id.description), "source_handle": .string(event.id.source),
      "kind": .string(event.kind.rawValue), "certainty": .string(event.certainty.rawValue),
      "actors": JSONValue(event.actorNames), "place": JSONValue(event.place),
      "episode": JSONValue(row.episode), "tag": JSONValue(row.tags), "url": JSONValue(url),
    ]
    line.write(to: &out)
    out.append(UInt8(ascii: "\n"))
    return true
  }
}
