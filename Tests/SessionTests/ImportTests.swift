import EventStore
import Narrative
import Session
import Testing

struct ImportTests {
  private static let texts = [
    "alder":
      "On 6 May 2031 Lena Brandt telephoned Ivo Marsh about the dam. On 20 May 2031 Lena Brandt telephoned Ivo Marsh again. A fire destroyed the grain silo on 9 May 2031.",
    "birch":
      "Lena Brandt called Ivo Marsh on 6 May 2031 and spoke about the dam. Rosa Quint visited Halvik on 3 May 2031.",
    "cedar":
      "Fire destroyed the grain silo on 9 May 2031. Lena Brandt met Rosa Quint in Halvik on 2 May 2031.",
  ]

  private static func source(_ handle: String) -> Source {
    Source(handle: handle, text: texts[handle] ?? "")
  }

  /// The episodes of a store, as sets of event ids.
  private static func groups(_ store: Store) throws -> Set<Set<String>> {
    let numbers = try numbers(store)
    return Set(
      Set(numbers.values).map { number in
        Set(numbers.filter { $0.value == number }.keys)
      })
  }

  private static func numbers(_ store: Store) throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try store.events().compactMap { row in
        row.episode.map { (row.event.id.description, $0) }
      })
  }

  @Test func `sources give the same episodes in whatever order they are read`() throws {
    let orders = [
      ["alder", "birch", "cedar"], ["cedar", "birch", "alder"], ["birch", "alder", "cedar"],
    ]
    var all: [Set<Set<String>>] = []
    for order in orders {
      let together = try Store()
      _ = try SourceImporter(store: together).add(order.map(Self.source))
      all.append(try Self.groups(together))
      let apart = try Store()
      for handle in order { _ = try SourceImporter(store: apart).add([Self.source(handle)]) }
      all.append(try Self.groups(apart))
    }
    #expect(Set(all).count == 1)
    #expect(try #require(all.first).contains(["alder.1", "birch.1"]))
  }

  @Test func `one source more leaves the numbers of what it does not tell`() throws {
    let store = try Store()
    _ = try SourceImporter(store: store).add(["alder", "birch"].map(Self.source))
    let before = try Self.numbers(store)
    _ = try SourceImporter(store: store).add([Self.source("cedar")])
    let after = try Self.numbers(store)
    for (event, number) in before { #expect(after[event] == number, "\(event)") }
    #expect(after["cedar.1"] == before["alder.3"])
    #expect(try #require(after["cedar.2"]) > before.values.max() ?? 0)
  }

  @Test func `the same sources again change nothing`() throws {
    let store = try Store()
    _ = try SourceImporter(store: store).add(["alder", "birch"].map(Self.source))
    let before = try store.events()
    let report = try SourceImporter(store: store).add(["birch", "alder"].map(Self.source))
    #expect(report.notices.count == 2)
    #expect(try store.events() == before)
  }

  @Test func `a source read anew keeps the numbers of its episodes`() throws {
    let store = try Store()
    _ = try SourceImporter(store: store).add(["alder", "birch"].map(Self.source))
    _ = try SourceImporter(store: store).add([Self.source("cedar")])
    let before = try Self.numbers(store)
    try SourceImporter(store: store).reread(Self.source("cedar"))
    #expect(try Self.numbers(store) == before)
  }

  @Test func `an import that fails leaves the store as it was`() throws {
    let store = try Store()
    _ = try SourceImporter(store: store).add([Self.source("alder")])
    let before = try store.events()
    let result = try store.transaction { () -> Result<Void, Failure> in
      do throws(Failure) {
        _ = try SourceImporter(store: store).add([Self.source("birch")])
        return .failure(Failure([]))
      } catch {
        return .failure(error)
      }
    }
    #expect(throws: Failure.self) { try result.get() }
    #expect(try store.events() == before)
    #expect(try store.handles() == ["alder"])
  }

  @Test func `an import tells how far it has come, each phase to its end`() throws {
    final class Log { var steps: [ImportProgress] = [] }
    let log = Log()
    let importer = SourceImporter(store: try Store(), progress: { log.steps.append($0) })
    _ = try importer.add(["alder", "birch", "cedar"].map(Self.source))
    var phases: [ImportProgress.Phase] = []
    for step in log.steps where phases.last != step.phase { phases.append(step.phase) }
    #expect(phases == ImportProgress.Phase.allCases)
    for phase in phases {
      let steps = log.steps.filter { $0.phase == phase }
      #expect(steps.map(\.done) == steps.map(\.done).sorted())
      #expect(steps.last?.done == steps.last?.total)
    }
  }
}
