import Chronology
import Diagnostics
import EventStore
import Foundation
import Narrative
import Rendering
import Session
import Testing

private let lessons = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Sessions")

/// Events that were written are read back.
@Suite struct EventFileTests {
  private static func exported(_ interpreter: Interpreter) throws -> String {
    var text = ""
    try interpreter.export(as: .jsonl) { text += $0 }
    return text
  }

  /// An interpreter with what another exports.
  private static func copy(_ original: Interpreter, in town: Town) throws -> Interpreter {
    try town.write("events.jsonl", try exported(original))
    let copy = try Interpreter(settings: .batch)
    #expect(try copy.open([town.path("events.jsonl")]) == [])
    return copy
  }

  @Test(arguments: ["backchannel", "council", "earthquakes", "lexington", "rome"])
  func `events that are read back are written again to the byte and answer the same`(
    corpus: String
  ) throws {
    let original = try Interpreter(settings: .batch)
    _ = try original.open([lessons.appendingPathComponent(corpus).path])
    let copy = try Self.copy(original, in: try Town())
    #expect(try Self.exported(copy) == Self.exported(original))
    for question in [
      "| count by source", "| compare", "| discrepancies", "| substitutions", "| omissions",
      "| corroborate", "| sourcing", "| quotes", "has:date | timeline", "meeting | sort date",
      ".actors",
    ] {
      #expect(copy.answer(question) == original.answer(question), "\(question)")
    }
    for id in try original.store.events().map(\.event.id) {
      #expect(copy.answer(".why \(id)") == original.answer(".why \(id)"))
    }
  }

  @Test func `a part of the events keeps their names and can be read back too`() throws {
    let town = try Town()
    let original = try town.interpreter()
    let part = town.path("part.jsonl")
    _ = original.answer("source:herald")
    _ = original.answer(".export jsonl \(part)")
    let copy = try Interpreter(settings: .batch)
    _ = try copy.open([part])
    #expect(try copy.store.handles() == ["herald"])
    let row = try #require(try copy.store.events().first)
    let before = try #require(try original.store.row(row.event.id))
    #expect(row.text == before.text && row.codePointSpan == before.codePointSpan)
    #expect(copy.answer(".source herald").contains("of which those around its events are known"))
  }

  @Test func `the same events again change nothing`() throws {
    let town = try Town()
    let original = try town.interpreter()
    try town.write("events.jsonl", try Self.exported(original))
    let before = try original.store.events()
    // The articles are open: their own events come to them again.
    let report = try original.importSources(from: [town.path("events.jsonl")])
    #expect(report.summary == "0 sources added, 0 events")
    #expect(report.problems.count == 2)
    #expect(try original.store.events() == before)
  }

  @Test func `other events under a handle that is taken get a handle of their own`() throws {
    let town = try Town()
    let original = try town.interpreter()
    let changed = try Self.exported(original).replacing(
      #""certainty":"asserted""#, with: #""certainty":"possible""#)
    try town.write("events.jsonl", changed)
    let report = try original.importSources(from: [town.path("events.jsonl")])
    #expect(report.problems.contains { $0.message.contains("the handle 'herald' is taken") })
    #expect(try original.store.handles() == ["courier", "courier-2", "herald", "herald-2"])
    let again = try original.importSources(from: [town.path("events.jsonl")])
    #expect(again.summary == "0 sources added, 0 events")
    #expect(try original.store.handles().count == 4)
  }

  @Test func `what the analyst said comes along and can be taken back`() throws {
    let town = try Town()
    let original = try town.interpreter()
    for statement in [
      ".tag herald.1 key", ".note herald.1 \"see minutes\"", ".redate courier.1 2024-05-07",
    ] {
      #expect(!original.run(statement).failed)
    }
    let copy = try Self.copy(original, in: town)
    #expect(try Self.exported(copy) == Self.exported(original))
    let row = try #require(try copy.store.row(EventID(source: "herald", ordinal: 1)))
    #expect(row.tags == ["key"] && row.note == "see minutes")
    let dated = try #require(try copy.store.row(EventID(source: "courier", ordinal: 1)))
    #expect(dated.event.date?.basis == .set)
    #expect(copy.answer(".judgements").contains(".tag herald.1 key"))
    #expect(!copy.run(".undo").failed)
    #expect(try copy.store.row(EventID(source: "herald", ordinal: 1))?.note == nil)
  }

  @Test func `episodes keep the numbers they had`() throws {
    let town = try Town()
    let original = try town.interpreter()
    let shifted = try Self.exported(original).replacing(/"episode":(\d+)/) {
      "\"episode\":\(10 * (Int($0.output.1) ?? 0))"
    }
    try town.write("events.jsonl", shifted)
    let copy = try Interpreter(settings: .batch)
    _ = try copy.open([town.path("events.jsonl")])
    #expect(try Self.exported(copy) == shifted)
  }

  @Test func `the day of publication of such a source changes no event`() throws {
    let town = try Town()
    let copy = try Self.copy(try town.interpreter(), in: town)
    let before = try copy.store.events()
    #expect(!copy.run(".source herald published 2020-01-01").failed)
    #expect(try copy.store.events() == before)
    #expect(try copy.store.source("herald")?.published?.string == "2020-01-01")
  }

  @Test func `a store that cannot be filled is not left behind`() throws {
    let town = try Town()
    try town.write("events.jsonl", #"{"id":"a.1","source":"a","start":0,"end":1}"# + "\n")
    let interpreter = try Interpreter(settings: .batch)
    #expect(throws: Failure.self) {
      try interpreter.importSources(
        from: [town.path("events.jsonl")], into: town.path("town.store"))
    }
    #expect(!FileManager.default.fileExists(atPath: town.path("town.store")))
  }

  @Test func `the summary counts the rows that could not be read`() throws {
    let town = try Town()
    let rows = try Self.exported(try town.interpreter())
    try town.write("events.jsonl", rows + "{\n{\n")
    let interpreter = try Interpreter(settings: .batch)
    let report = try interpreter.importSources(from: [town.path("events.jsonl")])
    #expect(report.summary.hasSuffix("; 2 rows could not be read"))
    #expect(report.problems.count == 2)
  }
}

/// Events that leave for other programs.
@Suite struct EventExportTests {
  @Test(arguments: ExportFormat.allCases)
  func `every format writes what it can hold and says what it leaves out`(format: ExportFormat)
    throws
  {
    let town = try Town()
    let interpreter = try town.interpreter()
    let events = try interpreter.store.events()
    let undated = events.count { $0.event.date == nil }
    #expect(undated > 0 && undated < events.count)
    let answer = interpreter.answer(".export \(format.rawValue) \(town.path("out"))")
    #expect(try !TextFile.read(town.path("out")).isEmpty)
    switch format {
    case .jsonl, .csv, .annotations, .tei:
      #expect(answer.contains("\(events.count) events written"))
      #expect(!answer.contains("left out"))
    case .timelinejs, .timelinejsCSV, .timesketch, .icalendar:
      #expect(answer.contains("note: \(undated) event"))
      #expect(answer.contains("left out"))
    case .graphml: #expect(answer.contains("written"))
    }
  }
}
