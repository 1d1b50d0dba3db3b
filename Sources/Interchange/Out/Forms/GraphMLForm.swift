import Narrative
package import QueryEngine

/// Who meets whom, as GraphML: an actor is a node, and two who take part in one event are joined,
/// with the number of events and their sources.
package struct GraphMLForm: EventForm {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  private var kinds: [NamedActor.Kind] = []
  private var events: [Int] = []
  private var meetings: [Pair: (count: Int, sources: Set<String>)] = [:]

  package init() {}

  package var gap: String { "without anybody who takes part" }

  package mutating func add(_ row: EventRow, url: String?, to out: inout [UInt8]) -> Bool {
    var present: Set<Int> = []
    for participant in row.event.participants { present.insert(number(of: participant)) }
    let order = present.sorted { names[$0] < names[$1] }
    for (place, first) in order.enumerated() {
      events[first] += 1
      for second in order[(place + 1)...] {
        let pair = Pair(first: first, second: second)
        meetings[pair, default: (0, [])].count += 1
        meetings[pair, default: (0, [])].sources.insert(row.event.id.source)
      }
    }
    return !order.isEmpty
  }

  private mutating func number(of participant: Participant) -> Int {
    if let known = numbers[participant.name] { return known }
    numbers[participant.name] = names.count
    names.append(participant.name)
    kinds.append(participant.kind)
    events.append(0)
    return names.count - 1
  }

  /// Nodes by name, edges by their nodes: the order of the events does not matter.
  package func end(_ out: inout [UInt8]) {
    out += Self.head.utf8
    let order = names.indices.sorted { names[$0] < names[$1] }
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() {
      places[number] = place
      out +=
        """
            <node id="n\(place)"><data key="name">\(Markup.escaped(names[number]))</data>\
        <data key="type">\(kinds[number].rawValue)</data>\
        <data key="events">\(events[number])</data></node>

        """.utf8
    }
    for (pair, meeting) in meetings.sorted(by: {
      (places[$0.key.first], places[$0.key.second]) < (places[$1.key.first], places[$1.key.second])
    }) {
      let sources = Markup.escaped(meeting.sources.sorted().joined(separator: " "))
      out +=
        """
            <edge source="n\(places[pair.first])" target="n\(places[pair.second])">\
        <data key="count">\(meeting.count)</data><data key="sources">\(sources)</data></edge>

        """.utf8
    }
    out += "  </graph>\n</graphml>\n".utf8
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="name" for="node" attr.name="name" attr.type="string"/>
      <key id="type" for="node" attr.name="type" attr.type="string"/>
      <key id="events" for="node" attr.name="events" attr.type="int"/>
      <key id="count" for="edge" attr.name="count" attr.type="int"/>
      <key id="sources" for="edge" attr.name="sources" attr.type="string"/>
      <graph id="meetings" edgedefault="undirected">

    """
}
