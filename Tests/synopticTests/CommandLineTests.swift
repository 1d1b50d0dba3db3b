import Foundation
import Testing

private let corpus = "Sessions/backchannel"

@Test func `a good statement ends with 0 and says nothing on standard error`() throws {
  let run = try Binary.run(["-c", "| count by source", corpus])
  #expect(run.code == 0)
  #expect(run.output.contains("envoy"))
  #expect(run.errors.isEmpty)
}

@Test func `a statement that fails ends with 1 and its message stands on standard error`() throws {
  let run = try Binary.run(["-c", "actr:x", "-c", "| count", corpus])
  #expect(run.code == 1)
  #expect(run.errors.contains("there is no field 'actr'"))
  #expect(run.errors.contains("did you mean 'actor'?"))
  #expect(run.output.isEmpty, "the statement after it was run")
}

@Test func `with keep-going the statements after a failure are run and the code stays 1`() throws {
  let run = try Binary.run(["--keep-going", "-c", "actr:x", "-c", "| count", corpus])
  #expect(run.code == 1)
  #expect(run.output.contains("count"))
}

@Test func `statements come from standard input, and a long one over several lines`() throws {
  let run = try Binary.run([corpus], input: "# a comment\nsource:envoy |\ncount\n")
  #expect(run.code == 0)
  #expect(run.output.contains("count"))
}

@Test func `an incomplete statement at the end of standard input fails`() throws {
  let run = try Binary.run([corpus], input: "actor:\"wit")
  #expect(run.code == 1)
  #expect(!run.errors.isEmpty)
}

@Test(arguments: [
  ["--no-such-option"], ["-c"], ["replay"], ["replay", "--check", "--update", "x.md"],
  ["replay", "--set", "who", "x.md"], ["export"],
])
func `wrong usage ends with 2`(arguments: [String]) throws {
  let run = try Binary.run(arguments)
  #expect(run.code == 2)
  #expect(!run.errors.isEmpty)
  #expect(run.output.isEmpty)
}

@Test func `a statement that begins with a minus sign is a statement`() throws {
  let run = try Binary.run(["-c", "-source:envoy | count by source", corpus])
  #expect(run.code == 0)
  #expect(run.output.contains("citizen") && !run.output.contains("envoy"))
}

@Test func `report writes a page and says of what`() throws {
  try Binary.inFolder { folder in
    let page = folder.appendingPathComponent("page.html").path
    let run = try Binary.run(["report", "--output", page, corpus])
    #expect(run.code == 0)
    #expect(run.output.hasSuffix(" written to \(page)\n"))
    #expect(run.errors.isEmpty, "progress was shown where there is no terminal")
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("</html>"))
  }
}

@Test func `help and version end with 0`() throws {
  for arguments in [["--help"], ["--version"], ["replay", "--help"]] {
    let run = try Binary.run(arguments)
    #expect(run.code == 0)
    #expect(!run.output.isEmpty)
  }
}

@Test func `what cannot be read ends with 2 and one clear message`() throws {
  try Binary.inFolder { folder in
    let empty = folder.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let binary = folder.appendingPathComponent("binary.txt")
    try Data([0x00, 0x01, 0xFF, 0x00]).write(to: binary)
    let broken = folder.appendingPathComponent("broken")
    try FileManager.default.createDirectory(at: broken, withIntermediateDirectories: true)
    try Data("title: x\nsources:\n  - file: [a\n".utf8)
      .write(to: broken.appendingPathComponent("corpus.yaml"))
    for (path, message) in [
      (folder.appendingPathComponent("missing").path, "there is no file or folder"),
      (empty.path, "holds no articles"),
      (binary.path, "is no text"),
      (broken.path, "corpus.yaml:"),
    ] {
      let run = try Binary.run(["-c", "| count", path])
      #expect(run.code == 2, "\(path)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }
}

@Test func `a store that an import makes can be opened again`() throws {
  try Binary.inFolder { folder in
    let store = folder.appendingPathComponent("events.synoptic").path
    let made = try Binary.run(["import", "--into", store, corpus])
    #expect(made.code == 0)
    #expect(made.output.hasPrefix("5 sources added"))
    let again = try Binary.run(["import", "--into", store, corpus])
    #expect(again.output.hasPrefix("0 sources added"))
    let fromStore = try Binary.run(["-c", "actor:ushakov", store])
    let fromFolder = try Binary.run(["-c", "actor:ushakov", corpus])
    #expect(fromStore.output == fromFolder.output)
    #expect(fromStore.code == 0)
  }
}

@Test func `an import of what cannot be read leaves no store behind`() throws {
  try Binary.inFolder { folder in
    let store = folder.appendingPathComponent("events.synoptic").path
    let run = try Binary.run(["import", "--into", store, folder.path + "/missing"])
    #expect(run.code == 2)
    #expect(!FileManager.default.fileExists(atPath: store))
  }
}

@Test func `safe mode refuses what touches files`() throws {
  try Binary.inFolder { folder in
    let file = folder.appendingPathComponent("out.csv").path
    for statement in [".once \(file)", ".read \(file)", ".record \(file)", ".open \(file)"] {
      let run = try Binary.run(["--safe", "-c", statement, corpus])
      #expect(run.code == 1)
      #expect(run.errors.contains("refused by --safe"))
    }
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}

@Test func `the same events come out whatever the locale, the time zone and the colour`() throws {
  let plain = try Binary.run(["export", corpus])
  let other = try Binary.run(
    ["export", corpus],
    environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40"])
  #expect(plain.output == other.output)
  #expect(!plain.output.isEmpty)
}

@Test func `every exported event is the slice of its source that its span names`() throws {
  let run = try Binary.run(["export", corpus])
  let rows = run.output.split(separator: "\n")
  #expect(rows.count > 20)
  for row in rows {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
    let handle = try #require(object["source"] as? String)
    let article = try String(
      contentsOf: Binary.root.appendingPathComponent("\(corpus)/\(handle).txt"), encoding: .utf8)
    let scalars = Array(article.unicodeScalars)
    let start = try #require(object["start"] as? Int)
    let end = try #require(object["end"] as? Int)
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: scalars[start..<end])
    #expect(String(slice) == object["text"] as? String)
  }
}

@Test func `a reader that goes away ends the program quietly`() throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.currentDirectoryURL = Binary.root
  process.arguments = ["-c", "\"$0\" export \"$1\" | head -n 1 >/dev/null", Binary.program, corpus]
  let errors = Pipe()
  process.standardError = errors
  try process.run()
  let complaint = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  #expect(complaint.isEmpty)
}

@Test func `a check passes on the lesson and fails on a copy whose facts were changed`() throws {
  let good = try Binary.run(["replay", "--check", "Sessions/backchannel.md"])
  #expect(good.code == 0, "\(good.output)")
  try Binary.inFolder { folder in
    for name in ["backchannel", "backchannel.md"] {
      try FileManager.default.copyItem(
        at: Binary.root.appendingPathComponent("Sessions/\(name)"),
        to: folder.appendingPathComponent(name))
    }
    let article = folder.appendingPathComponent("backchannel/envoy.txt")
    let text = try String(contentsOf: article, encoding: .utf8)
    try text.replacing("October 14", with: "October 15").write(
      to: article, atomically: true, encoding: .utf8)
    let session = folder.appendingPathComponent("backchannel.md").path
    let bad = try Binary.run(["replay", "--check", session])
    #expect(bad.code == 1)
    #expect(bad.output.contains("\n@@ "))
    #expect(bad.output.contains("0 passed, 1 failed"))
  }
}

@Test func `a recording passes its own check`() throws {
  try Binary.inFolder { folder in
    let session = folder.appendingPathComponent("recorded.md").path
    let statements = """
      let calls = kind:contact.phone
      .record \(session)
      # What is told of the calls?
      $calls | count by source
      actr:x
      .set who witkoff
      actor:$who date:2025-10
      .record off

      """
    let recorded = try Binary.run(["--keep-going", corpus], input: statements)
    #expect(recorded.output.contains("recorded"))
    let text = try String(contentsOfFile: session, encoding: .utf8)
    #expect(text.contains("What is told of the calls?\n"))
    #expect(text.contains("? error: there is no field 'actr'"))
    let check = try Binary.run(["replay", "--check", session])
    #expect(check.code == 0, "\(check.output)\n\(text)")
  }
}
