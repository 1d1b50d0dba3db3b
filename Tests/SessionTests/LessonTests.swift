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
