import Chronology
import Narrative
import QueryEngine

/// What a timeline or a calendar shows of an event.
struct EventHeadline {
  /// Who, and what sort of happening: "Steve Witkoff, Yuri Ushakov (contact.phone)".
  let title: String
  /// The source's own words, with the source and how sure it is.
  let text: String
  /// The days it lies in, where both are known.
  let days: (first: CalendarDay, last: CalendarDay)?
  /// The date in words, if there is one.
  let date: String?

  init(_ row: EventRow) {
    let event = row.event
    let names = event.actorNames.joined(separator: ", ")
    title = names.isEmpty ? event.kind.rawValue : "\(names) (\(event.kind.rawValue))"
    text = "“\(row.text)” (\(event.id.source), \(event.certainty.rawValue))"
    date = event.date?.value.words
    days = event.date.map(\.value.bounds).flatMap { bounds in
      guard bounds.annual == nil, let first = bounds.earliest, let last = bounds.latest else {
        return nil
      }
      return (first, last)
    }
  }
}
