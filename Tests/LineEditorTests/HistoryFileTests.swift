import Foundation
import Testing

@testable import LineEditor

/// A folder of a test's own, removed with it.
private final class TestFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

struct HistoryFileTests {
  @Test(arguments: [
    "plain", "two\nlines", #"a\nb"#, #"\\"#, "日本\n\n👨‍👩‍👧\t|", "# synoptic history 1", "",
  ])
  func `a statement is read as it was written`(statement: String) {
    let line = HistoryFile.escaped(statement)
    #expect(!line.contains("\n"))
    #expect(HistoryFile.unescaped(line) == statement)
  }

  @Test func `appended statements are loaded in order`() throws {
    let folder = try TestFolder()
    let file = HistoryFile(path: folder.path + "/new/history", limit: 10)
    #expect(try file.load() == [])
    try file.append("one\ntwo")
    try file.append("three")
    #expect(try file.load() == ["one\ntwo", "three"])
  }

  @Test(arguments: ["_HiStOrY_V2_\nls\n", "precious", "\n", "# synoptic history 12\n"])
  func `a foreign file is left as it is`(content: String) throws {
    let folder = try TestFolder()
    let path = folder.path + "/notes"
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    let file = HistoryFile(path: path, limit: 10)
    #expect(throws: HistoryProblem.foreign(path: path)) { try file.load() }
    #expect(throws: HistoryProblem.foreign(path: path)) { try file.append("x") }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func `a folder in the file's place is told`() throws {
    let folder = try TestFolder()
    #expect(throws: HistoryProblem.self) { try HistoryFile(path: folder.path, limit: 3).load() }
  }

  @Test func `the file is cut to the newest statements`() throws {
    let folder = try TestFolder()
    let file = HistoryFile(path: folder.path + "/history", limit: 5)
    for number in 1...11 {
      if number == 1 { _ = try file.load() }
      try file.append("s\(number)")
    }
    let newest = ["s7", "s8", "s9", "s10", "s11"]
    #expect(try file.load() == newest)
    #expect(
      try String(contentsOfFile: file.path, encoding: .utf8)
        == ([HistoryFile.header] + newest).joined(separator: "\n") + "\n")
  }

  @Test func `writers at once lose nothing`() async throws {
    let folder = try TestFolder()
    let path = folder.path + "/history"
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let file = HistoryFile(path: path, limit: 1000)
          for number in 0..<25 { try? file.append("\(writer) \(number)") }
        }
      }
    }
    let statements = try HistoryFile(path: path, limit: 1000).load()
    #expect(Set(statements).count == 200)
    for writer in 0..<8 {
      #expect(
        statements.filter { $0.hasPrefix("\(writer) ") } == (0..<25).map { "\(writer) \($0)" })
    }
  }
}

struct StatementHistoryTests {
  @Test func `repeated and blank statements are not kept`() {
    var history = StatementHistory(limit: 3)
    let added = ["a", "a", " \n", "b", "a", "c"].map { history.add($0) }
    #expect(added == [true, false, false, true, true, true])
    #expect(history.statements == ["b", "a", "c"])
  }

  @Test func `going up and down returns to the draft`() {
    var history = StatementHistory(["one", "two"], limit: 9)
    #expect(history.older(from: "draft") == "two")
    #expect(history.older(from: "two") == "one")
    #expect(history.older(from: "one") == nil)
    #expect(history.newer(from: "one") == "two")
    #expect(history.newer(from: "two") == "draft")
    #expect(history.newer(from: "draft") == nil)
  }

  @Test func `a prefix leads to statements that begin so`() {
    var history = StatementHistory(["actor:x", "date:1", "actor:y", "place:z"], limit: 9)
    #expect(history.older(from: "ac", startingWith: "ac") == "actor:y")
    #expect(history.older(from: "actor:y", startingWith: "ac") == "actor:x")
    #expect(history.newer(from: "actor:x", startingWith: "ac") == "actor:y")
    #expect(history.newer(from: "actor:y", startingWith: "ac") == "ac")
  }

  @Test func `a search wants every word in any case`() {
    let history = StatementHistory(["Actor:Witkoff date:2025", "date:2025", "x"], limit: 9)
    #expect(history.last(before: 3, containing: "2025") == 1)
    #expect(history.last(before: 1, containing: "2025") == 0)
    #expect(history.last(before: 3, containing: "2025 witkoff") == 0)
    #expect(history.last(before: 3, containing: "nowhere") == nil)
    #expect(history.last(before: 3, containing: "  ") == nil)
  }
}
