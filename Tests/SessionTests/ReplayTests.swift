import Foundation
import Session
import Testing

/// A lesson beside the accounts of the town.
private func lesson(_ body: String, header: String = "", in town: Town) throws -> String {
  try town.write(
    "lesson.md", "---\nsynoptic: 1\ncorpus: [herald.txt, courier.txt]\n\(header)---\n\(body)")
  return town.path("lesson.md")
}

private func text(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

private let counted = """
  # Lesson

  ```synoptic
  synoptic> | count by source
  source   count
  ───────  ─────  ────────────────────
  herald       3  ████████████████████
  courier      2  █████████████▎
  2 rows
  ```

  """

@Test func `a changed fact is told with its source and its place`() throws {
  let town = try Town()
  let path = try lesson(counted, in: town)
  #expect(try SessionFile(path: path).update(recordsSources: true) == 0)
  #expect(try SessionFile(path: path).check().passed)
  try town.write(
    "herald.txt",
    """
    ---
    handle: herald
    title: Council adopts plan
    published: 2024-05-08
    ---
    On May 6, Mayor Anna Lindqvist met Peter Oakes in Ashford.
    """)
  let report = try SessionFile(path: path).check()
  #expect(!report.passed)
  #expect(report.text.contains("'herald' changed: its text\n"))
  #expect(!report.text.contains("'courier'"))
  #expect(report.text.contains("@@ "))
  #expect(report.text.contains("\n-herald       3"))
  #expect(report.text.contains("\n+herald       1"))
}

@Test func `sources that come, go or get another date are named`() throws {
  let town = try Town()
  let path = try lesson("", in: town)
  _ = try SessionFile(path: path).update(recordsSources: true)
  try town.write("other.txt", "A third account, in which nothing is dated.")
  let changed = try text(path).replacing("courier.txt", with: "other.txt")
  try town.write("lesson.md", changed)
  let old = try text(town.path("herald.txt"))
  try town.write("herald.txt", old.replacing("2024-05-08", with: "2024-05-07"))
  let told = try SessionFile(path: path).check().text
  #expect(told.contains("'courier' went"))
  #expect(told.contains("'other' came"))
  #expect(told.contains("'herald' changed: what is known of it"))
}

@Test func `an update keeps all but the outputs to the byte, with carriage returns too`() throws {
  for ending in ["\n", "\r\n"] {
    let town = try Town()
    let good = counted.replacing("\n", with: ending)
    let path = try lesson(good, header: "# kept  \n", in: town)
    let before = try text(path)
    try town.write("lesson.md", before.replacing("herald       3", with: "herald       7"))
    #expect(try SessionFile(path: path).update(recordsSources: false) == 1)
    #expect(try text(path).utf8.elementsEqual(before.utf8))
  }
}

@Test func `an update keeps elisions where they fit`() throws {
  let town = try Town()
  let path = try lesson(
    """
    ```synoptic
    synoptic> | count by source
    source   [..]
    ...
    7 rows
    synoptic> actor:lindqvist | count
    [..]
    ...
    1 row
    ```

    """, in: town)
  #expect(try SessionFile(path: path).update(recordsSources: false) == 1)
  #expect(try text(path).contains("source   [..]\n...\n2 rows\nsynoptic> actor:lindqvist"))
  #expect(try text(path).contains("| count\n[..]\n...\n1 row\n```"))
}

@Test func `a replay touches neither corpus nor store nor session`() throws {
  let town = try Town()
  let store = town.path("kept.store")
  _ = try Interpreter(settings: .batch).importSources(
    from: [town.path("herald.txt"), town.path("courier.txt")], into: store)
  let bytes = try Data(contentsOf: URL(fileURLWithPath: store))
  try town.write(
    "on-store.md",
    """
    ---
    corpus: kept.store
    ---
    ```synoptic
    synoptic> .drop herald.1
    ...
    synoptic> .source herald published 2001-01-01
    ...
    synoptic> .export csv kept.store
    ? error: a replay writes neither into its corpus nor over its session
    ...
    synoptic> .export csv on-store.md
    ? error: a replay writes neither into its corpus nor over its session
    ...
    synoptic> .open kept.store
    ...
    synoptic> .drop herald.1
    ...
    synoptic> .export csv rows.csv
    [..] events written to rows.csv
    ```

    """)
  let report = try SessionFile(path: town.path("on-store.md")).check()
  #expect(report.passed, "\(report.text)")
  #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == bytes)
  #expect(FileManager.default.fileExists(atPath: town.path("rows.csv")))
}

@Test func `what is said of files is the same wherever the session lies`() throws {
  let town = try Town()
  let path = try lesson(
    """
    ```synoptic
    synoptic> .open nowhere.txt
    ? error: there is no file or folder 'nowhere.txt'
    ...
    ```

    """, in: town)
  let report = try SessionFile(path: path).check()
  #expect(report.passed, "\(report.text)")
}

@Test(arguments: ["herald.txt", "kept.store"])
func `what is recorded replays, state and judgements included`(opened: String) throws {
  let town = try Town()
  if opened == "kept.store" {
    _ = try Interpreter(settings: .batch).importSources(
      from: [town.path("herald.txt"), town.path("courier.txt")], into: town.path(opened))
  }
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([town.path(opened)])
  try town.write("extra.txt", "On June 2, 2024, Ann Lee met Bob Stone in Leeds.")
  let before = [
    ".source herald published 2024-05-09", ".tag herald.1 a", ".tag herald.2 b", ".undo",
    "let m = kind:contact.meet", ".set who oakes", ".today 2024-06-01", "tag:a", ".mode csv",
  ]
  for statement in before { #expect(!interpreter.run(statement).failed, "\(statement)") }
  let path = town.path("recorded.md")
  #expect(!interpreter.run(".record \(path)").failed)
  let typed = [
    "## A heading", "# ```not a fence", ".last", ".redo", "$m", "actor:$who", ".mode table",
    ".drop herald.2", ".judgements", "actr:x", "$m |\ncount", ".import \(town.path("extra.txt"))",
    ".export csv \(town.path("out.csv"))", ".cite", "date:yesterday", ".undo",
    ".source herald title \"Another title\"", ".sources",
    ".open \(town.path("courier.txt"))", ".tag courier.1 c",
  ]
  for statement in typed { _ = interpreter.run(statement) }
  _ = interpreter.run(".record off")
  let recorded = try text(path)
  #expect(recorded.contains("\n# A heading\n"))
  let report = try SessionFile(path: path).check()
  #expect(report.passed, "\(report.text)\n\(recorded)")
}

@Test func `a recording's relative paths count from its folder`() throws {
  let town = try Town()
  let folder = town.folder.appendingPathComponent("sessions")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let here = FileManager.default.currentDirectoryPath
  let up = String(
    repeating: "../", count: URL(fileURLWithPath: here).pathComponents.count - 1)
  // A path that only means something from where the tests run.
  let typed = up + town.path("courier.txt").dropFirst()
  let interpreter = try Interpreter(settings: .batch)
  _ = try interpreter.open([town.path("herald.txt")])
  let path = folder.appendingPathComponent("s.md").path
  _ = interpreter.run(".record \(path)")
  #expect(!interpreter.run(".import \(typed)").failed)
  _ = interpreter.run("| count by source")
  _ = interpreter.run(".open \(up)no/such/place")
  let recorded = try text(path)
  #expect(recorded.contains("synoptic> .import ../courier.txt\n"))
  #expect(recorded.contains("corpus: ../herald.txt\n"))
  let report = try SessionFile(path: path).check()
  #expect(report.passed, "\(report.text)")
}
