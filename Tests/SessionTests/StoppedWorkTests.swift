import Diagnostics
import EventStore
import Foundation
import Narrative
import Session
import Stopping
import Testing

@Suite struct StoppedWorkTests {
  @Test(arguments: [
    "| count", "| group by actor", "| timeline by source", "| discrepancies", "| compare",
    "actor:o", "herald", "| quotes", "| distinct text", "| count by text, actor", "| show text",
    "| corroborate", "| sourcing", "text~/h.r/", "compare herald with courier",
    ".report /nowhere/page.html",
  ])
  func `a statement that is stopped says so, and the next one runs`(statement: String) throws {
    let interpreter = try Town().interpreter()
    let before = interpreter.answer("| count by source")
    let sign = StopSign()
    sign.raise()
    let outcome = sign.ending { interpreter.run(statement) }
    #expect(outcome.outputs.isEmpty)
    #expect(outcome.diagnostics.map(\.message) == [StoreError.interrupted.description])
    #expect(interpreter.answer("| count by source") == before)
  }

  @Test func `an export that is stopped leaves the file as it was`() throws {
    let town = try Town()
    let interpreter = try town.interpreter()
    let path = town.path("rows.jsonl")
    try TextFile.write("old", to: path)
    let sign = StopSign()
    sign.raise()
    let outcome = sign.ending { interpreter.run(".export jsonl \(path)") }
    #expect(outcome.diagnostics.map(\.message) == [StoreError.interrupted.description])
    #expect(try TextFile.read(path) == "old")
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    #expect(!interpreter.run(".export jsonl \(path)").failed)
    #expect(try TextFile.read(path).hasPrefix("{\"id\":"))
  }

  @Test(arguments: ImportProgress.Phase.allCases)
  func `an import that is stopped leaves the store as it was`(phase: ImportProgress.Phase) throws {
    let store = try Store()
    func source(_ handle: String, _ day: Int) -> Source {
      Source(handle: handle, text: "On \(day) May 2031 Lena Brandt telephoned Ivo Marsh.")
    }
    _ = try SourceImporter(store: store).add([source("alder", 6)])
    let before = try store.events()
    let sign = StopSign()
    let importer = SourceImporter(store: store) { if $0.phase == phase { sign.raise() } }
    #expect(throws: Failure.self) {
      try sign.ending { try importer.add([source("birch", 7)]) }
    }
    #expect(try store.events() == before)
    #expect(try store.handles() == ["alder"])
  }
}
