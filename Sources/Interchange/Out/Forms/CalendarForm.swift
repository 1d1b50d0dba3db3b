import Chronology
import Narrative
package import QueryEngine

/// Events for a calendar: iCalendar (RFC 5545), whole days.
package struct CalendarForm: EventForm {
  package init() {}

  package var gap: String { "without a known day of the years 1 to 9999" }

  package func begin(_ out: inout [UInt8]) {
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Synoptic//Events//EN"] {
      Self.write(line, to: &out)
    }
  }

  package func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    let (event, headline) = (row.event, EventHeadline(row))
    guard let days = headline.days, days.first.year >= 1, (days.last + 1).year <= 9999 else {
      return false
    }
    let date = headline.date.map { "\($0). " } ?? ""
    var lines = [
      "BEGIN:VEVENT",
      "UID:\(Self.text(event.id.description))@synoptic",
      // The moment of writing would make the same events other bytes.
      "DTSTAMP:19700101T000000Z",
      "DTSTART;VALUE=DATE:\(Self.date(days.first))",
      // The end is the first day that is not part of it.
      "DTEND;VALUE=DATE:\(Self.date(days.last + 1))",
      "SUMMARY:\(Self.text(headline.title))",
      "DESCRIPTION:\(Self.text(date + headline.text))",
      "CATEGORIES:\(Self.text(event.kind.rawValue))",
    ]
    if let place = event.place { lines.append("LOCATION:\(Self.text(place))") }
    if event.certainty != .asserted { lines.append("STATUS:TENTATIVE") }
    lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    for line in lines { Self.write(line, to: &out) }
    return true
  }

  package func end(_ out: inout [UInt8]) { Self.write("END:VCALENDAR", to: &out) }

  private static func date(_ day: CalendarDay) -> String {
    String(day.description.filter { $0 != "-" })
  }

  /// A value of type TEXT: line ends and what separates values escaped, no other controls.
  private static func text(_ string: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": text += ["\\", scalar]
      case "\n": text += ["\\", "n"]
      case "\r": break
      default: text.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return String(text)
  }

  /// Appends a content line, folded after 75 octets and never within a character.
  private static func write(_ line: String, to out: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = UTF8.width(scalar)
      if length + bytes > 75 {
        out += [0x0D, 0x0A, 0x20]
        length = 1
      }
      out += String(scalar).utf8
      length += bytes
    }
    out += [0x0D, 0x0A]
  }
}
