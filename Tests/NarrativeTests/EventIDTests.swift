import Narrative
import Testing

@Test(arguments: [
  ("envoy.12", "envoy", 12), ("a.b.3", "a.b", 3), ("été.1", "été", 1), ("x-2.40", "x-2", 40),
])
func `an id is a handle, a dot and an ordinal`(text: String, source: String, ordinal: Int) throws {
  let id = try #require(EventID(text))
  #expect(id == EventID(source: source, ordinal: ordinal))
  #expect(id.description == text)
}

@Test(arguments: ["", "envoy", "envoy.", ".12", "envoy.0", "envoy.-1", "envoy.x", "12"])
func `what has no handle or no ordinal from 1 is no id`(text: String) {
  #expect(EventID(text) == nil)
}

@Test func `ids are in the order of their handles, then of the telling`() {
  let ids = ["b.1", "a.10", "a.9"].compactMap { EventID($0) }
  #expect(ids.sorted().map(\.description) == ["a.9", "a.10", "b.1"])
}
