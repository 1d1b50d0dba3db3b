import Foundation
package import GRDB
import GRDBSQLite
import Stopping

/// The home of all sources and what was read in them: one SQLite file, or memory.
///
/// Everything that changes it is one transaction. Names of actors are canonical wherever events
/// are read.
package final class Store: Sendable {
  private let queue: DatabaseQueue

  /// Opens or makes a store; in memory without a path.
  /// - Throws: `notAStore` for a file of another kind, before anything is written to it.
  package init(path: String? = nil) throws(StoreError) {
    let configuration = Store.configuration
    do {
      guard let path else {
        queue = try DatabaseQueue(configuration: configuration)
        try Schema.migrator.migrate(queue)
        return
      }
      let file = StoreFile(path: path)
      if case .foreign(let reason) = file {
        throw StoreError.notAStore(path: path, reason: reason)
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Schema.migrator
      if try queue.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
      if file == .absent {
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
        }
      }
      try migrator.migrate(queue)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: path ?? "memory", reason: Store.sentence(error))
    }
  }

  /// A copy in memory of a store on disk, which is only read.
  package init(copying path: String) throws(StoreError) {
    try Store.check(path)
    do {
      let original = try Store.readingQueue(path)
      queue = try DatabaseQueue(configuration: Store.configuration)
      try original.backup(to: queue)
      try Schema.migrator.migrate(queue)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: Store.sentence(error))
    }
  }

  private init(queue: DatabaseQueue) {
    self.queue = queue
  }

  /// A store on disk that cannot be changed; a copy in memory if an earlier version made it.
  package static func reading(_ path: String) throws(StoreError) -> Store {
    try check(path)
    do {
      let queue = try readingQueue(path)
      if try queue.read(Schema.migrator.hasCompletedMigrations) { return Store(queue: queue) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: sentence(error))
    }
    return try Store(copying: path)
  }

  private static func check(_ path: String) throws(StoreError) {
    switch StoreFile(path: path) {
    case .store: break
    case .absent: throw .cannotOpen(path: path, reason: "there is no such file")
    case .foreign(let reason): throw .notAStore(path: path, reason: reason)
    }
  }

  private static func readingQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if try queue.read(Schema.migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
    return queue
  }

  /// How often it is seen whether another program is done with the store, and microseconds between.
  private static let patience = 50
  private static let pause: UInt32 = 20_000

  /// How many steps of SQLite's machine go by before it looks at the sign: some tenths of a
  /// millisecond.
  private static let stepsUnasked: Int32 = 10_000

  /// A quarter of a gigabyte of the file is read in place.
  private static let mappingSQL = "PRAGMA mmap_size = 268435456"

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { tries in
      usleep(pause)
      return tries < patience && !StopSign.isRaised
    }
    configuration.prepareDatabase { db in
      // A statement that begins after the sign was raised ends as soon as one under way.
      sqlite3_progress_handler(
        db.sqliteConnection, stepsUnasked, { _ in StopSign.isRaised ? 1 : 0 }, nil)
      SearchFunctions().add(to: db)
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;")
      try db.execute(sql: mappingSQL)
    }
    return configuration
  }

  /// Stops what the store is doing for another thread, which then throws `interrupted`.
  package func interrupt() {
    queue.interrupt()
  }

  /// Puts everything into another store in place of what is there.
  func copyContents(to other: Store) throws(StoreError) {
    do {
      try queue.backup(to: other.queue)
    } catch {
      throw Store.storeError(error)
    }
  }

  /// Reads in one consistent state; within a transaction, what it has written so far.
  package func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    if StopSign.isRaised { throw .interrupted }
    do {
      return try queue.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try body(db) }
        return try db.readOnly { try Store.value(of: body, in: db, .deferred) }
      }
    } catch {
      throw Store.storeError(error)
    }
  }

  /// Changes all or nothing; within a transaction, as a part of it.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    if StopSign.isRaised { throw .interrupted }
    do {
      return try queue.unsafeReentrantWrite { db in
        try Store.value(of: body, in: db, .immediate)
      }
    } catch {
      throw Store.storeError(error)
    }
  }

  /// Makes one change of many: whatever the work reads and writes in this store lasts together if
  /// it succeeds, and not at all if it fails or the program ends before.
  package func transaction<Value, Problem>(
    _ work: () -> Result<Value, Problem>
  ) throws(StoreError) -> Result<Value, Problem> {
    do {
      return try queue.unsafeReentrantWrite { db in
        // What is written goes through the cache: to map the file too would only fill the memory.
        let isOutermost = !db.isInsideTransaction
        if isOutermost { try db.execute(sql: "PRAGMA mmap_size = 0") }
        defer { if isOutermost { try? db.execute(sql: Self.mappingSQL) } }
        var result: Result<Value, Problem>?
        try db.inSavepoint {
          let worked = work()
          result = worked
          if case .failure = worked { return .rollback }
          // Work that a sign ended early is not all of it.
          if StopSign.isRaised { throw StoreError.interrupted }
          return .commit
        }
        guard let result else { throw CancellationError() }
        return result
      }
    } catch {
      throw Store.storeError(error)
    }
  }

  private static func value<Value>(
    of body: (Database) throws -> Value, in db: Database, _ kind: Database.TransactionKind
  ) throws -> Value {
    var value: Value?
    let work: () throws -> Database.TransactionCompletion = {
      value = try body(db)
      return .commit
    }
    if db.isInsideTransaction { try db.inSavepoint(work) } else { try db.inTransaction(kind, work) }
    guard let value else { throw CancellationError() }
    return value
  }

  private static func storeError(_ error: any Error) -> StoreError {
    switch error {
    case let error as StoreError: error
    case is CancellationError: .interrupted
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_INTERRUPT: .interrupted
      case .SQLITE_BUSY, .SQLITE_LOCKED: StopSign.isRaised ? .interrupted : .busy
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(error.message ?? "SQLite cannot read it")
      default: .database(sentence(error))
      }
    default: .database(sentence(error))
    }
  }

  private static func sentence(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return "another program is changing it"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return "it is damaged"
    case .SQLITE_CANTOPEN: return "it cannot be made or read there"
    case .SQLITE_FULL: return "the disk is full"
    default: break
    }
    return error.message ?? "SQLite error \(error.resultCode.rawValue)"
  }
}
