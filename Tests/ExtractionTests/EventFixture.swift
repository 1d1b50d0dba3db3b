import Chronology
import Extraction
import Narrative

/// A text with its mentions, timexes and quotes marked by hand, as the other taggers would.
///
/// `[p:Steve Witkoff|Witkoff]` is a person, `o:` an organisation, `l:` a place; `[d:2025-10-14|October 14]`
/// a full date, `r:` one resolved against an anchor, `a:` an approximate one, `s:` and `e:` the two
/// ends of a range, `u:` a duration; `[q:Steve Witkoff|...]` direct words, `i:` indirect ones,
/// `[c:|said]` the cue of the quotes of its sentence. Marks may nest.
struct EventFixture {
  private(set) var text = ""
  private(set) var mentions: [ActorMention] = []
  private(set) var timexes: [Timex] = []
  private(set) var quotes: [Quote] = []

  init(_ marked: String) {
    var rest = Substring(marked)
    read(&rest, isInner: false)
    mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
    timexes.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  var events: [Event] {
    EventTagger.events(
      in: TokenizedText(text), handle: "a", timexes: timexes, mentions: mentions, quotes: quotes)
  }

  /// The words of a span.
  func words(_ span: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[span], as: UTF8.self)
  }

  private mutating func read(_ rest: inout Substring, isInner: Bool) {
    while let character = rest.first {
      rest.removeFirst()
      if character == "[" {
        mark(&rest)
      } else if character == "]", isInner {
        return
      } else {
        text.append(character)
      }
    }
  }

  private mutating func mark(_ rest: inout Substring) {
    let head = rest.prefix { $0 != "|" }
    rest = rest.dropFirst(head.count + 1)
    let sort = head.prefix { $0 != ":" }
    let value = String(head.dropFirst(sort.count + 1))
    let start = text.utf8.count
    read(&rest, isInner: true)
    let span = start..<text.utf8.count
    switch sort {
    case "p": mention(span, .person, value)
    case "o": mention(span, .organization, value)
    case "l": mention(span, .place, value)
    case "d": timex(span, .date, value, rule: "full-date")
    case "r": timex(span, .date, value, anchor: "published", rule: "month-day")
    case "a": timex(span, .date, value, anchor: "published", rule: "month-day", isApproximate: true)
    case "s": timex(span, .date, value, rule: "day-range-start")
    case "e": timex(span, .date, value, rule: "day-range-end")
    case "u": timex(span, .duration, value, rule: "duration")
    case "q", "i":
      quotes.append(
        Quote(content: [span], speakerName: value, isDirect: sort == "q", rule: "marked"))
    case "c":
      for q in quotes.indices where quotes[q].cue.isEmpty {
        quotes[q].cue = [span]
        quotes[q].speaker = mentions.filter { $0.name == quotes[q].speakerName }.map(\.span)
      }
    default: break
    }
  }

  private mutating func mention(_ span: Range<Int>, _ kind: NamedActor.Kind, _ name: String) {
    let isPronoun = ["he", "she", "it", "they", "his", "her", "their", "him"]
      .contains(words(span).lowercased())
    mentions.append(
      ActorMention(
        span: span, kind: kind, form: isPronoun ? .pronoun : .name, name: name, rule: "marked"))
  }

  private mutating func timex(
    _ span: Range<Int>, _ kind: Timex.Kind, _ value: String, anchor: String? = nil, rule: String,
    isApproximate: Bool = false
  ) {
    timexes.append(
      Timex(
        span: span, kind: kind, value: value, edtf: kind == .date ? try? EDTF(value) : nil,
        anchor: anchor, rule: rule, isApproximate: isApproximate))
  }
}

extension Event {
  /// What it says in one line: `contact.phone 2025-10-14 agent:A patient:B`.
  var summary: String {
    var parts = [kind.rawValue]
    if let date { parts.append(date.value.string) }
    if certainty != .asserted { parts.append(certainty.rawValue) }
    parts += participants.map { "\($0.role.rawValue):\($0.name)" }
    if let place { parts.append("in:\(place)") }
    return parts.joined(separator: " ")
  }
}
