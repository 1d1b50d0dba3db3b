import Chronology
import GRDB
package import Narrative

/// What an analyst can set of a source.
package enum SourceProperty: String, Hashable, Sendable, CaseIterable {
  case title, outlet, author, published, url
}

extension Store {
  /// All sources, by handle.
  package func sources() throws(StoreError) -> [Source] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT \(SourceTable.columns) FROM source ORDER BY handle")
        .map(SourceTable.source)
    }
  }

  package func source(_ handle: String) throws(StoreError) -> Source? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(SourceTable.columns) FROM source WHERE handle = ?", arguments: [handle]
      ).map(SourceTable.source)
    }
  }

  /// All handles, in order.
  package func handles() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT handle FROM source ORDER BY handle")
    }
  }

  /// By handle, where sources can be read, of those of which that is known.
  package func urls() throws(StoreError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT handle, url FROM source WHERE url IS NOT NULL")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// Sets a property; nil takes it away. Events are not read anew: `replace` does that.
  package func setSource(_ handle: String, _ property: SourceProperty, to value: String?)
    throws(StoreError)
  {
    if property == .published, let value, (try? EDTF(value)) == nil { throw .badDate(value) }
    try write { db in
      guard let id = try SourceTable.id(of: handle, in: db) else {
        throw StoreError.noSource(handle: handle)
      }
      try db.execute(
        sql: "UPDATE source SET \(property.rawValue) = ? WHERE id = ?", arguments: [value, id])
      switch property {
      case .title, .outlet:
        try db.execute(
          sql: "UPDATE source SET \(property.rawValue)_folded = ? WHERE id = ?",
          arguments: [value.map(SearchFold.fold), id])
      case .author, .published, .url: break
      }
    }
  }

  /// A source with all that was read in it, under canonical names.
  package func annotated(_ handle: String) throws(StoreError) -> AnnotatedSource? {
    try read { db in
      guard let id = try SourceTable.id(of: handle, in: db),
        let row = try Row.fetchOne(
          db, sql: "SELECT \(SourceTable.columns) FROM source WHERE id = ?", arguments: [id])
      else { return nil }
      let select = EventLoader.select(where: "e.source_id = ?", order: "e.ordinal")
      return AnnotatedSource(
        source: try SourceTable.source(row),
        timexes: try AnnotationTable.timexes(of: id, in: db),
        mentions: try AnnotationTable.mentions(of: id, in: db),
        actors: try ActorTable.canonicalLocals(of: id, in: db),
        quotes: try AnnotationTable.quotes(of: id, in: db),
        events: try EventLoader(db).all(select, [id]).map(\.event))
    }
  }
}
