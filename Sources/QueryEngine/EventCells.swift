import Chronology
import EventStore
import Narrative
import QueryLanguage

/// An event's value in a field as a cell; several values are joined by commas.
struct EventCells {
  /// By handle: the outlets of the sources.
  let outlets: [String: String]

  func table(_ rows: [EventRow], _ fields: [Field], notes: [String]) -> ResultTable {
    ResultTable(
      columns: fields.map { ResultTable.Column(name: $0.rawValue, field: $0) },
      rows: rows.map { row in fields.map { cell($0, of: row) } }, notes: notes)
  }

  private func cell(_ field: Field, of row: EventRow) -> ResultTable.Cell {
    let event = row.event
    switch field {
    case .id: return .text(event.id.description)
    case .date, .within, .before, .after: return text(event.date?.value.string)
    case .year, .month, .decade, .century, .weekday: return calendar(field, event)
    case .actor: return names(event.participants)
    case .agent: return names(event.participants.filter { $0.role == .agent })
    case .patient: return names(event.participants.filter { $0.role == .patient })
    case .role:
      let roles = Set(event.participants.map(\.role))
      return text(Participant.Role.allCases.filter(roles.contains).map(\.rawValue))
    case .source: return .text(event.id.source)
    case .outlet: return text(outlets[event.id.source])
    case .place: return text(event.place)
    case .kind: return .text(event.kind.rawValue)
    case .text: return .text(row.text)
    case .speaker: return text(event.speaker)
    case .origin: return text(event.origins)
    case .certainty: return .text(event.certainty.rawValue)
    case .number: return text(event.numbers.map(\.bareWords))
    case .episode: return row.episode.map { .number(Double($0)) } ?? .missing
    case .tag: return text(row.tags)
    case .note: return text(row.note)
    case .has: return .missing
    }
  }

  /// The values one by one, as `count by` counts them; `.missing` alone if there is none.
  func values(_ field: Field, of row: EventRow) -> [ResultTable.Cell] {
    let event = row.event
    let several: [String]
    switch field {
    case .actor: several = event.participants.map(\.name)
    case .agent: several = event.participants.filter { $0.role == .agent }.map(\.name)
    case .patient: several = event.participants.filter { $0.role == .patient }.map(\.name)
    case .role: several = event.participants.map(\.role.rawValue)
    case .origin: several = event.origins
    case .number: several = event.numbers.map(\.bareWords)
    case .tag: several = row.tags
    case .id, .date, .within, .before, .after, .year, .month, .decade, .century, .weekday,
      .source, .outlet, .place, .kind, .text, .speaker, .certainty, .episode, .note, .has:
      return [cell(field, of: row)]
    }
    var known: Set<String> = []
    let distinct = several.filter { known.insert($0).inserted }
    return distinct.isEmpty ? [.missing] : distinct.map { .text($0) }
  }

  private func calendar(_ field: Field, _ event: Event) -> ResultTable.Cell {
    guard let date = DateColumns(event.date) else { return .missing }
    let value =
      switch field {
      case .year: date.year
      case .month: date.month
      case .decade: date.decade
      case .century: date.century
      default: date.weekday
      }
    return value.map { CalendarCell.cell(field, $0) } ?? .missing
  }

  private func names(_ participants: [Participant]) -> ResultTable.Cell {
    var names: [String] = []
    for participant in participants where !names.contains(participant.name) {
      names.append(participant.name)
    }
    return text(names)
  }

  private func text(_ words: [String]) -> ResultTable.Cell {
    words.isEmpty ? .missing : .text(words.joined(separator: ", "))
  }

  private func text(_ words: String?) -> ResultTable.Cell {
    words.map { .text($0) } ?? .missing
  }
}
