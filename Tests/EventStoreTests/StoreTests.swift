import Chronology
import EventStore
import Foundation
import GRDB
import Narrative
import Testing

@Suite struct StoreTests {
  @Test func `what is written is read back whole`() throws {
    let store = try Store()
    let full = try Sample.full()
    let summary = try store.insert([full])
    #expect(summary.added == ["full"] && summary.eventCount == 2)
    #expect(try store.annotated("full") == full)
    #expect(try store.source("full") == full.source)
    var local: [LocalActors] = []
    try store.forEachLocalActors { local.append($0) }
    #expect(local == [LocalActors(source: "full", actors: full.actors)])
    #expect(try store.annotated("empty") == nil)
  }

  @Test func `an event's words are slices and its code points count scalars`() throws {
    let store = try Store()
    let full = try Sample.full()
    _ = try store.insert([full])
    let row = try #require(try store.row(EventID(source: "full", ordinal: 1)))
    #expect(row.text == "Ann Kowalska met Bob in Łódź")
    #expect(row.triggerText == "met")
    let scalars = Array(full.source.text.unicodeScalars)[row.codePointSpan]
    #expect(String(String.UnicodeScalarView(scalars)) == row.text)
    #expect(row.event.span.lowerBound == row.codePointSpan.lowerBound + 1)
  }

  @Test func `the same text twice is kept once`() throws {
    let store = try Store()
    let first = Sample.source("a", ["One.", "Two."])
    let second = Sample.source("b", ["One.", "Two."])
    #expect(try store.insert([first, second]).alreadyThere == ["a"])
    #expect(try store.insert([first]).alreadyThere == ["a"])
    #expect(try store.counts().sources == 1)
    #expect(try store.counts().events == 2)
  }

  @Test func `another text under a taken handle gets a number and the summary says so`() throws {
    let store = try Store()
    _ = try store.insert([Sample.source("a", ["One."])])
    let summary = try store.insert([Sample.source("a", ["Two."]), Sample.source("a", ["Three."])])
    #expect(summary.added == ["a-2", "a-3"])
    #expect(summary.renamed.map(\.wanted) == ["a", "a"])
    #expect(try store.handles() == ["a", "a-2", "a-3"])
    #expect(try store.row(EventID(source: "a-3", ordinal: 1))?.text == "Three.")
  }

  @Test func `one bad source keeps all of them out`() throws {
    let store = try Store()
    var bad = Sample.source("b", ["Two."])
    bad.events[0].span = 0..<99
    #expect(throws: StoreError.badSpan("b.1")) {
      try store.insert([Sample.source("a", ["One."]), bad])
    }
    #expect(try store.counts() == StoreCounts())
  }

  @Test func `a replaced source leaves nothing of its earlier reading`() throws {
    let store = try Store()
    _ = try store.insert([try Sample.full(), Sample.source("a", ["One."])])
    let summary = try store.replace([Sample.source("full", ["Nothing else."])])
    #expect(summary.replaced == ["full"])
    #expect(try store.annotated("full")?.events.count == 1)
    #expect(try store.actors() == [])
    #expect(try store.counts().events == 2)
  }

  @Test func `properties of a source are set and dates are checked`() throws {
    let store = try Store()
    _ = try store.insert([Sample.source("a", ["One."])])
    try store.setSource("a", .published, to: "2025-01-02")
    try store.setSource("a", .outlet, to: "Herald")
    #expect(try store.source("a")?.published == EDTF("2025-01-02"))
    #expect(try store.source("a")?.outlet == "Herald")
    #expect(throws: StoreError.badDate("soon")) { try store.setSource("a", .published, to: "soon") }
    #expect(throws: StoreError.noSource(handle: "b")) { try store.setSource("b", .title, to: "T") }
  }

  @Test func `episodes, tags and notes are kept beside the event`() throws {
    let store = try Store()
    _ = try store.insert([Sample.source("a", ["One.", "Two."])])
    let (one, two) = (EventID(source: "a", ordinal: 1), EventID(source: "a", ordinal: 2))
    func episode(_ id: EventID, _ number: Int?) throws {
      try store.changeEpisodes([EpisodeChange(id: id, episode: number, unjudged: number)])
    }
    try episode(one, 7)
    try episode(two, 7)
    try episode(one, 8)
    try episode(two, nil)
    let anchor = EventAnchor(try #require(try store.row(one)))
    for tag in ["y", "x", "y"] { try store.add(.tag(anchor, tag)) }
    try store.add(.note(anchor, "see page 3"))
    _ = try store.applyJudgements()
    let row = try #require(try store.row(one))
    #expect(row.episode == 8 && row.tags == ["x", "y"] && row.note == "see page 3")
    #expect(try store.row(two)?.episode == nil)
    #expect(throws: StoreError.noEvent("a.9")) { try episode(EventID(source: "a", ordinal: 9), 1) }
    #expect(try store.row(one)?.episode == 8)
  }

  @Test func `events come by date, then source, the undated last`() throws {
    let store = try Store()
    var b = Sample.source("b", ["One.", "Two.", "Three."])
    b.events[0].date = try Sample.day("2025-03-01")
    b.events[2].date = try Sample.day("2024-03-01")
    var a = Sample.source("a", ["Four."])
    a.events[0].date = try Sample.day("2025-03-01")
    _ = try store.insert([b, a])
    #expect(try store.events().map(\.event.id.description) == ["b.3", "a.1", "b.1", "b.2"])
    let counts = try store.counts()
    #expect(counts.sources == 2 && counts.events == 4)
    #expect(counts.firstYear == "2024" && counts.lastYear == "2025")
  }

  @Test func `a store survives being closed`() throws {
    try TemporaryFile.use { path in
      do {
        let store = try Store(path: path)
        _ = try store.insert([try Sample.full()])
      }
      #expect(StoreFile(path: path) == .store)
      #expect(try Store(path: path).annotated("full") == Sample.full())
    }
  }

  @Test(arguments: ["not a database at all", "SQLite format 3\0 but too short"])
  func `a foreign file is refused and left as it was`(contents: String) throws {
    try TemporaryFile.use { path in
      try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.notAStore(path: path, reason: "it is no database")) {
        try Store(path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(contents.utf8))
    }
  }

  @Test func `another program's database is refused and left as it was`() throws {
    try TemporaryFile.use { path in
      do { _ = try Store(path: path) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes[68] = 0
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(
        throws: StoreError.notAStore(path: path, reason: "it is a database of another program")
      ) { try Store(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }
  }

  @Test func `a store that another program changes is busy, and free again after it`() throws {
    try TemporaryFile.use { path in
      let store = try Store(path: path)
      _ = try store.insert([Sample.source("a", ["One."])])
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        #expect(throws: StoreError.busy) { try store.setSource("a", .title, to: "T") }
        #expect(try store.counts().events == 1)
        try db.execute(sql: "COMMIT")
      }
      try store.setSource("a", .title, to: "T")
      #expect(try store.source("a")?.title == "T")
    }
  }

  @Test func `a store opened to be read answers and cannot be changed`() throws {
    try TemporaryFile.use { path in
      _ = try Store(path: path).insert([Sample.source("a", ["One."])])
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let store = try Store.reading(path)
      #expect(try store.counts().events == 1)
      #expect(throws: StoreError.readOnly) { try store.setSource("a", .title, to: "T") }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `a damaged store is said to be damaged`() throws {
    try TemporaryFile.use { path in
      _ = try Store(path: path).insert([Sample.source("a", ["One."])])
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      for place in 4096..<bytes.count { bytes[place] = 0xAA }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.cannotOpen(path: path, reason: "it is damaged")) {
        try Store(path: path)
      }
    }
  }

  @Test func `a folder and a missing folder cannot be opened`() {
    #expect(throws: StoreError.notAStore(path: "/", reason: "it is a folder")) {
      try Store(path: "/")
    }
    #expect {
      try Store(path: "/no/such/folder/a.store")
    } throws: { error in
      guard case .cannotOpen? = error as? StoreError else { return false }
      return true
    }
  }
}

enum TemporaryFile {
  static func use(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("synoptic-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("a.store").path)
  }
}
