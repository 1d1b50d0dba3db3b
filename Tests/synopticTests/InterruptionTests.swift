import CEditline
import Foundation
import Testing

/// The program at a terminal of its own.
@Suite struct InterruptionTests {
  /// Reads what the program shows until a text comes; gives all of it.
  private static func shown(_ terminal: Int32, until text: String) -> String {
    var shown: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 1000) > 0 else { continue }
      let count = read(terminal, &chunk, chunk.count)
      guard count > 0 else { break }
      shown += chunk[..<count]
      if String(decoding: shown, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  @Test func `Ctrl-C stops the first statement of a session`() throws {
    try Binary.inFolder { folder in
      let store = folder.appendingPathComponent("store").path
      #expect(try Binary.run(["import", "--into", store, "Sessions/backchannel"]).code == 0)
      let script = folder.appendingPathComponent("long.txt")
      let statements = String(repeating: "| compare\n", count: 5000)
      try statements.write(to: script, atomically: true, encoding: .utf8)
      for _ in 1...3 {
        var (person, terminal): (Int32, Int32) = (-1, -1)
        try #require(pseudo_terminal_open(80, 24, &person, &terminal))
        defer { close(person) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Binary.program)
        process.arguments = ["--no-history", store]
        process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8"]
        let end = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
        process.standardInput = end
        process.standardOutput = end
        process.standardError = end
        try process.run()
        defer {
          kill(process.processIdentifier, SIGKILL)
          process.waitUntilExit()
        }
        _ = Self.shown(person, until: "synoptic> ")
        let keys = Array(".read \(script.path)\r".utf8)
        #expect(write(person, keys, keys.count) == keys.count)
        // The prompt gives back the terminal when it has the statement.
        _ = Self.shown(person, until: "\u{1B}[?2004l")
        usleep(200_000)
        process.interrupt()
        #expect(Self.shown(person, until: "synoptic> ").contains("interrupted"))
      }
    }
  }
}
