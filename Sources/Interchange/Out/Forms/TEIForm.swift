import Narrative
package import QueryEngine

/// A comparison as a critical apparatus of TEI P5: an episode is an `app`, what a source tells of
/// it a `rdg`, and a source that does not tell it has an empty one.
package struct TEIForm: EventForm {
  private struct Entry {
    var number: Int
    /// By handle, the events with their words.
    var readings: [String: [(id: EventID, text: String)]]
  }

  private var entries: [Entry] = []
  private var places: [Int: Int] = [:]
  private var handles: Set<String> = []

  package init() {}

  package var gap: String { "in no episode" }

  package mutating func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    guard let number = row.episode else { return false }
    let place = places[number] ?? entries.count
    if places.updateValue(place, forKey: number) == nil {
      entries.append(Entry(number: number, readings: [:]))
    }
    let handle = row.event.id.source
    handles.insert(handle)
    entries[place].readings[handle, default: []].append((row.event.id, row.text))
    return true
  }

  /// Witnesses by handle; entries in the order of their first events.
  package func end(_ out: inout [UInt8]) {
    let witnesses = handles.sorted()
    out += Self.head.utf8
    for (place, handle) in witnesses.enumerated() {
      out += "        <witness xml:id=\"w\(place + 1)\">\(Markup.escaped(handle))</witness>\n".utf8
    }
    out += Self.middle.utf8
    for entry in entries {
      out += "        <app n=\"\(entry.number)\">\n".utf8
      for (place, handle) in witnesses.enumerated() {
        out += "          <rdg wit=\"#w\(place + 1)\"".utf8
        guard let events = entry.readings[handle] else {
          out += "/>\n".utf8
          continue
        }
        out.append(UInt8(ascii: ">"))
        for event in events {
          let name = Markup.escaped(event.id.description)
          out += "<seg n=\"\(name)\">\(Markup.escaped(event.text))</seg>".utf8
        }
        out += "</rdg>\n".utf8
      }
      out += "        </app>\n".utf8
    }
    out += "      </p>\n    </body>\n  </text>\n</TEI>\n".utf8
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <TEI xmlns="http://www.tei-c.org/ns/1.0">
      <teiHeader>
        <fileDesc>
          <titleStmt><title>Accounts of the same happenings</title></titleStmt>
          <publicationStmt><p>Written by Synoptic.</p></publicationStmt>
          <sourceDesc>
            <listWit>

    """

  private static let middle = """
            </listWit>
          </sourceDesc>
        </fileDesc>
        <encodingDesc>
          <variantEncoding method="parallel-segmentation" location="internal"/>
        </encodingDesc>
      </teiHeader>
      <text>
        <body>
          <p>

    """
}
