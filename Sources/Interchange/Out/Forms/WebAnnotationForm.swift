import Chronology
import Narrative
package import QueryEngine

/// Events as W3C Web Annotations: what each says of which span of its source.
package struct WebAnnotationForm: EventForm {
  private var isFirst = true

  package init() {}

  package func begin(_ out: inout [UInt8]) {
    out += #"{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":["#.utf8
  }

  package mutating func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    let event = row.event
    var bodies: [JSONValue] = [
      Self.body(event.kind.rawValue, "classifying"),
      Self.body(event.certainty.rawValue, "assessing"),
    ]
    if let date = event.date { bodies.append(Self.body(date.value.string, "describing")) }
    bodies += event.actorNames.map { Self.body($0, "identifying") }
    bodies += row.tags.map { Self.body($0, "tagging") }
    if let note = row.note { bodies.append(Self.body(note, "commenting")) }
    out += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    let position: JSONValue = [
      "type": "TextPositionSelector", "start": .integer(row.codePointSpan.lowerBound),
      "end": .integer(row.codePointSpan.upperBound),
    ]
    let quotation: JSONValue = ["type": "TextQuoteSelector", "exact": .string(row.text)]
    let item: JSONValue = [
      "id": .string("urn:synoptic:\(Self.encoded(event.id.description))"), "type": "Annotation",
      "body": .array(bodies),
      "target": [
        "source": .string(url ?? "urn:synoptic:\(Self.encoded(event.id.source))"),
        "selector": .array([position, quotation]),
      ],
    ]
    item.write(to: &out)
    return true
  }

  package func end(_ out: inout [UInt8]) { out += "\n]}\n".utf8 }

  private static func body(_ value: String, _ purpose: String) -> JSONValue {
    ["type": "TextualBody", "value": .string(value), "purpose": .string(purpose)]
  }

  /// A handle as part of a URN: all but letters and digits of ASCII and `-._` by their bytes.
  private static func encoded(_ string: String) -> String {
    var encoded = ""
    for byte in string.utf8 {
      let character = Character(UnicodeScalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._".contains(character) {
        encoded.append(character)
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
