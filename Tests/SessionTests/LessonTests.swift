import Foundation
import Session
import Testing

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private let lessons =
  ((try? FileManager.default.contentsOfDirectory(
    atPath: root.appendingPathComponent("Sessions").path))
  ?? []).filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()

@Test func `there are lessons`() {
  #expect(lessons.contains("backchannel.md"))
}

@Test(arguments: lessons)
func `a lesson gives the answers that stand in it`(name: String) throws {
  let path = root.appendingPathComponent("Sessions/\(name)").path
  let report = try SessionFile(path: path).check()
  #expect(report.passed, "\(report.text)")
}

@Test(arguments: lessons)
func `a lesson's own queries are right answers, and its copies give none away`(name: String) throws
{
  let path = root.appendingPathComponent("Sessions/\(name)").path
  let session = try SessionFile(path: path)
  let report = try session.exercise()
  #expect(report.passed, "\(report.text)")
  let key = try SessionFile(path: path).worksheet(isKey: true).text(in: .markdown)
  #expect(key.contains("☑") == key.contains("☐"))
  let sheet = try SessionFile(path: path).worksheet(isKey: false).text(in: .html)
  #expect(!sheet.contains("☑"))
}

@Test(arguments: lessons)
func `the list of lessons names each`(name: String) throws {
  let list = try TextFile.read(root.appendingPathComponent("Sessions/README.md").path)
  #expect(list.contains("(\(name))"))
}

/// A lesson and its corpus in a folder of their own, where they may be changed.
private func borrowed(_ lesson: String) throws -> Town {
  let town = try Town()
  for name in [lesson, String(lesson.dropLast(3))] {
    try FileManager.default.copyItem(
      atPath: root.appendingPathComponent("Sessions/\(name)").path, toPath: town.path(name))
  }
  return town
}

@Test(arguments: lessons)
func `the order of the sources in a corpus changes nothing`(name: String) throws {
  let town = try borrowed(name)
  let list = "\(name.dropLast(3))/corpus.yaml"
  var parts = try TextFile.read(town.path(list)).split(separator: "  - file: ").map(String.init)
  let head = parts.removeFirst()
  let sources = parts.map { "  - file: " + ($0.hasSuffix("\n") ? $0 : $0 + "\n") }
  #expect(sources.count > 3)
  try town.write(list, head + sources.reversed().joined())
  let report = try SessionFile(path: town.path(name)).check()
  #expect(report.passed, "\(report.text)")
}

@Test func `one fact edited in a corpus is named, and so is the source`() throws {
  let town = try borrowed("council.md")
  let minutes = try TextFile.read(town.path("council/minutes.txt"))
  try town.write("council/minutes.txt", minutes.replacing("$48,000", with: "$84,000"))
  let report = try SessionFile(path: town.path("council.md")).check()
  #expect(!report.passed)
  #expect(report.text.contains("minutes"))
  #expect(report.text.contains("-minutes  48000 dollar"))
  #expect(report.text.contains("+minutes  84000 dollar"))
}

/// An answer to an exercise of a lesson.
private struct Try: Sendable, CustomTestStringConvertible {
  var lesson: String
  var exercise: String
  var query: String
  var isRight: Bool
  var testDescription: String { "\(exercise): \(query)" }
}

@Test(arguments: [
  Try(lesson: "council.md", exercise: "voss", query: "actor:\"Carla Voss\"", isRight: true),
  Try(lesson: "council.md", exercise: "voss", query: "voss source:radio", isRight: false),
  Try(
    lesson: "council.md", exercise: "library", query: "text:library | compare radio, courier",
    isRight: true),
  Try(
    lesson: "council.md", exercise: "library", query: "library | compare radio, herald",
    isRight: false),
  Try(
    lesson: "earthquakes.md", exercise: "october", query: "within:2016-10-01..2016-10-31",
    isRight: true),
  Try(lesson: "earthquakes.md", exercise: "october", query: "date:2016-08", isRight: false),
  Try(
    lesson: "lexington.md", exercise: "wounded", query: "text:wounded | sort id desc",
    isRight: true),
  Try(lesson: "lexington.md", exercise: "wounded", query: "fired", isRight: false),
  Try(lesson: "rome.md", exercise: "undated", query: "not date:* | count by source", isRight: true),
  Try(lesson: "rome.md", exercise: "undated", query: "| count by source", isRight: false),
  Try(
    lesson: "backchannel.md", exercise: "kushner", query: "actor:kushner,rubio", isRight: true),
  Try(lesson: "backchannel.md", exercise: "kushner", query: "actor:kushner", isRight: false),
])
private func `a right answer asked in another way passes, a wrong one does not`(one: Try) throws {
  let town = try borrowed(one.lesson)
  let copy = try SessionFile.document(at: town.path(one.lesson))
    .pupilCopy(ofLesson: town.path(one.lesson))
  let blank = "exercise \(one.exercise)\nsynoptic>\n"
  #expect(copy.contains(blank))
  try town.write(
    "mine.md",
    copy.replacing(blank, with: "exercise \(one.exercise)\nsynoptic> \(one.query)\n"))
  let report = try SessionFile(path: town.path("mine.md")).exercise()
  let line = report.text.split(separator: "\n").first { $0.contains("exercise \(one.exercise) ") }
  #expect(line?.hasSuffix(one.isRight ? ": right" : ": not yet") == true, "\(report.text)")
}

/// The pages of the documentation, from the repository's root.
private let pages: [String] =
  (try? FileManager.default.subpathsOfDirectory(
    atPath: root.appendingPathComponent("Sources").path))?
  .filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.sorted().map { "Sources/\($0)" } ?? []

@Test func `the README shows statements`() throws {
  let path = root.appendingPathComponent("README.md").path
  #expect(!(try SessionFile.document(at: path).exchanges.isEmpty))
}

@Test(arguments: ["README.md"] + pages)
func `the statements of a page give the answers that stand in it`(page: String) throws {
  let path = root.appendingPathComponent(page).path
  let document = try SessionFile.document(at: path)
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([root.appendingPathComponent("Sessions/backchannel").path])
  for step in Replayer(document: document, interpreter: interpreter).run(stopsAtFailure: false) {
    #expect(step.agrees, "\(step.exchange.statement)\n\(step.output)")
  }
}
