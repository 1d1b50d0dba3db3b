import EventStore
import Foundation
import GRDB
import QueryEngine
import QueryLanguage
import Seeded
import Testing

@Suite struct MigrationTests {
  /// Makes a store as the second schema had it, with the contents of a store of today.
  private func age(_ path: String, into old: String) throws {
    let queue = try DatabaseQueue(path: old)
    try Schema.migrator.migrate(queue, upTo: "2 years that a weekday fits")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; ATTACH ? AS today", arguments: [path])
      let mark = try Int.fetchOne(db, sql: "PRAGMA today.application_id") ?? 0
      try db.execute(sql: "PRAGMA main.application_id = \(mark)")
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'event_text%'
          AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
      for table in tables {
        let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
        try db.execute(
          sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM today.\(table)")
      }
      // Dates without a year had no width of their own.
      try db.execute(sql: "UPDATE main.event SET width = 3 WHERE year_unknown = 1; DETACH today")
    }
    try queue.close()
  }

  @Test(arguments: 1...4)
  func `a store of an older schema answers as a new one once it is opened`(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let world = try SmallWorld(seed: UInt64(seed), path: folder + "/new")
    try age(folder + "/new", into: folder + "/old")

    let migrated = Engine(store: try Store(path: folder + "/old"))
    let fresh = Engine(store: world.store)
    for field in Field.allCases where field != .has {
      let query = ResolvedQuery(filter: .everything, stages: [.count(by: [field])])
      #expect(try migrated.run(query) == fresh.run(query), "\(field)")
    }
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let test = try RandomPredicate.test(&random)
      guard test.field != .text else { continue }
      let query = ResolvedQuery(filter: .test(test))
      #expect(try migrated.run(query) == fresh.run(query), "\(query.filter)")
    }
  }
}
