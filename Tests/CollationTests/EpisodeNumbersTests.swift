import Collation
import Testing

struct EpisodeNumbersTests {
  /// The numbers that groups of events get, given the numbers of events' former episodes.
  private func numbers(_ former: [String: Int32], _ groups: [String]...) -> [Int32] {
    let events = groups.flatMap(\.self)
    let found = groups.enumerated().flatMap { index, ids in ids.map { _ in Int32(index + 1) } }
    let kept = EpisodeNumbers.kept(by: found) { former[events[$0]] }
    return groups.compactMap { ids in
      ids.first.flatMap { id in events.firstIndex(of: id).map { kept[$0] } }
    }
  }

  @Test func `without former episodes the numbers go from 1 in order`() {
    #expect(numbers([:], ["a.1"], ["a.2", "b.1"], ["b.2"]) == [1, 2, 3])
  }

  @Test func `what still stands keeps its number, and the new gets one above all`() {
    #expect(
      numbers(["a.1": 1, "a.2": 2, "b.1": 2], ["c.1"], ["a.1"], ["a.2", "b.1", "c.2"]) == [3, 1, 2])
  }

  @Test func `of two halves the larger keeps the number`() {
    let former: [String: Int32] = ["a.1": 4, "b.1": 4, "c.1": 4]
    #expect(numbers(former, ["a.1"], ["b.1", "c.1"]) == [5, 4])
  }

  @Test func `of two episodes that become one the larger gives its number, else the lower`() {
    #expect(numbers(["a.1": 3, "b.1": 8, "c.1": 8], ["a.1", "b.1", "c.1"]) == [8])
    #expect(numbers(["a.1": 8, "b.1": 3], ["a.1", "b.1"]) == [3])
  }
}
