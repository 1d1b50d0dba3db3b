import Foundation
import Testing

/// A small corpus and two sessions on it, one of which has gone wrong.
private func inLesson(_ body: (URL) throws -> Void) throws {
  try Binary.inFolder { folder in
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write(
      "north.txt", "---\npublished: 2024-05-08\n---\nOn May 6, Ann Lee met Bob Stone in Leeds.")
    try write(
      "south.txt", "---\npublished: 2024-05-09\n---\nAnn Lee met Bob Stone in York on May 6.")
    let session = """
      ---
      synoptic: 1
      corpus: [north.txt, south.txt]
      params: { who: lee }
      ---
      ```synoptic
      synoptic> actor:$who | count
      count
      ─────
          2
      1 row
      ```

      ```synoptic exercise
      synoptic> source:north
      ...
      1 event
      ```

      """
    try write("good.md", session)
    try write("bad.md", session.replacing("    2\n", with: "    3\n"))
    try write("broken.md", session + "```synoptic\nsynoptic> .export csv made.csv\n")
    try body(folder)
  }
}

@Test func `several sessions end with a summary and the worst code`() throws {
  try inLesson { folder in
    let (good, bad) = (folder.path + "/good.md", folder.path + "/bad.md")
    let run = try Binary.run(["replay", "--check", good, bad, good])
    #expect(run.code == 1)
    #expect(run.output.hasSuffix("2 passed, 1 failed\n"))
    #expect(run.output.contains("--- \(bad)\n+++ \(bad) (replayed)\n@@ "))
    #expect(try Binary.run(["replay", "--check", good, good]).code == 0)
    let missing = try Binary.run(["replay", "--check", good, folder.path + "/none.md"])
    #expect(missing.code == 2)
    #expect(missing.output == "1 passed, 1 failed\n")
  }
}

@Test func `a broken session is refused before anything runs`() throws {
  try inLesson { folder in
    let run = try Binary.run(["replay", folder.path + "/broken.md"])
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the fence has no end"))
    #expect(run.errors.contains("broken.md:19"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/made.csv"))
  }
}

@Test func `a replay gives the same bytes in every surrounding`() throws {
  try inLesson { folder in
    for mode in [["--key"], ["--key", "--format", "html"], [], ["--worksheet"]] {
      let arguments = ["replay"] + mode + [folder.path + "/good.md"]
      let plain = try Binary.run(arguments)
      #expect(plain.code == 0)
      let other = try Binary.run(
        arguments,
        environment: [
          "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "41", "TERM": "xterm",
          "CLICOLOR_FORCE": "1", "LANG": "de_DE",
        ])
      #expect(other.output == plain.output)
    }
  }
}

@Test func `a parameter is set from outside, and the bare statements run with -f`() throws {
  try inLesson { folder in
    let good = folder.path + "/good.md"
    let other = try Binary.run(["replay", "--set", "who=nobody", good])
    #expect(other.output.contains("    0\n"))
    let misspelt = try Binary.run(["replay", "--set", "woh=nobody", good])
    #expect(misspelt.errors.contains("did you mean 'who'?"))
    let script = try Binary.run(["replay", "--script", good])
    #expect(script.output == "actor:$who | count\nsource:north\n")
    try Data((".set who lee\n" + script.output).utf8)
      .write(to: folder.appendingPathComponent("s.syn"))
    let run = try Binary.run(["-f", folder.path + "/s.syn", folder.path + "/north.txt"])
    #expect(run.code == 0)
    #expect(run.output.contains("1 event"))
  }
}

@Test func `a pupil's copy is made, filled in and marked`() throws {
  try inLesson { folder in
    let copy = try Binary.run(["replay", "--pupil", folder.path + "/good.md"]).output
    let path = folder.path + "/copy.md"
    for (answer, code) in [("id:north.1", Int32(0)), ("id:south.1", 1), ("", 1)] {
      let filled = copy.replacing("exercise\nsynoptic>", with: "exercise\nsynoptic> \(answer)")
      try Data(filled.utf8).write(to: URL(fileURLWithPath: path))
      let run = try Binary.run(["replay", "--exercise", path])
      #expect(run.code == code, "\(answer): \(run.output)\(run.errors)")
    }
    #expect(try Binary.run(["replay", "--exercise", "--check", path]).code == 2)
  }
}

@Test func `a copy that was carried elsewhere means the corpus of its lesson`() throws {
  try inLesson { folder in
    let lesson = folder.path + "/good.md"
    let copy = try Binary.run(["replay", "--pupil", lesson]).output
      .replacing("exercise\nsynoptic>", with: "exercise\nsynoptic> id:north.1")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/away", withIntermediateDirectories: true)
    let path = folder.path + "/away/copy.md"
    try Data(copy.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Binary.run(["replay", "--exercise", path]).code == 2)
    let run = try Binary.run(["replay", "--exercise", "--lesson", lesson, path])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}

@Test func `a page that names no corpus is given one`() throws {
  try inLesson { folder in
    let path = folder.path + "/page.md"
    try Data("```synoptic\nsynoptic> actor:lee | count\n...\n    2\n1 row\n```\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    #expect(try Binary.run(["replay", "--check", path]).code == 1)
    let given = try Binary.run([
      "replay", "--check", "--corpus", folder.path + "/north.txt", "--corpus",
      folder.path + "/south.txt", path,
    ])
    #expect(given.code == 0, "\(given.output)")
  }
}

@Test func `a failure stops a replay and says how to go on`() throws {
  try inLesson { folder in
    let path = folder.path + "/stops.md"
    try Data("```synoptic\nsynoptic> actr:x\nsynoptic> | count\n```\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let stopped = try Binary.run(["replay", path])
    #expect(stopped.code == 1)
    #expect(!stopped.output.contains("| count"))
    #expect(stopped.errors.contains("--keep-going"))
    let whole = try Binary.run(["replay", "--keep-going", path])
    #expect(whole.code == 1)
    #expect(whole.output.contains("| count"))
  }
}
