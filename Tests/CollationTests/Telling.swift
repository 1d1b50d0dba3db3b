import Chronology
import Collation
import Narrative

/// One sentence of an invented account with what was read in it; the trigger stands in « ».
struct Telling {
  var id: String
  var marked: String
  var kind: EventKind = .other
  var date: String?
  var basis: EventDate.Basis = .stated
  var certainty: Certainty = .asserted
  var agents: [String] = []
  var patients: [String] = []
  var place: String?
  var numbers: [Quantity] = []
  var speaker: String?
  /// Whether it stands in the sentence of the telling before it.
  var isOneSentence = false

  var text: String { marked.filter { $0 != "«" && $0 != "»" } }

  var trigger: Range<Int> {
    let start = marked.utf8.count(before: "«") ?? 0
    let end = (marked.utf8.count(before: "»") ?? 2) - 2
    return start..<max(start, end)
  }

  func event() throws -> Event {
    guard let id = EventID(id) else { throw Unreadable(id: id) }
    func participants(_ names: [String], _ role: Participant.Role) -> [Participant] {
      names.map { name in
        let start = text.utf8.count(before: name) ?? 0
        return Participant(
          name: name, kind: .person, role: role, span: start..<(start + name.utf8.count))
      }
    }
    var eventDate: EventDate?
    if let date { eventDate = EventDate(value: try EDTF(date), basis: basis) }
    return Event(
      id: id, span: 0..<text.utf8.count, trigger: trigger, kind: kind, certainty: certainty,
      date: eventDate,
      participants: participants(agents, .agent) + participants(patients, .patient),
      place: place, numbers: numbers, speaker: speaker)
  }

  func told(episode: Int? = nil) throws -> ToldEvent {
    ToldEvent(event: try event(), text: text, episode: episode)
  }

  func profile() throws -> EventProfile {
    let bytes = Array(text.utf8)[trigger]
    var profile = EventProfile(
      event: try event(), text: text, trigger: String(decoding: bytes, as: UTF8.self))
    if !isOneSentence { profile.span = nil }
    return profile
  }

  /// Happenings that have nothing in common.
  static let matters = [
    "Lena Brandt «opened» the dam above Osk", "A storm «sank» the ferry Halcyon",
    "Farmers of Lavel «lost» half of the harvest", "Rosa Quint «sang» at the opera in Halvik",
    "Parliament «passed» a tax on imported timber",
  ]

  struct Unreadable: Error {
    var id: String
  }
}

extension String.UTF8View {
  /// The number of bytes before the first place of a string, or nil.
  fileprivate func count(before string: String) -> Int? {
    let (bytes, sought) = (Array(self), Array(string.utf8))
    guard bytes.count >= sought.count else { return nil }
    return (0...(bytes.count - sought.count)).first { bytes[$0...].starts(with: sought) }
  }
}
