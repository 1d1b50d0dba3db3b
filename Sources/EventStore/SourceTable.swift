import Chronology
import GRDB
import Narrative

/// The accounts, with their whole text.
enum SourceTable {
  static let sql = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      handle TEXT NOT NULL UNIQUE,
      title TEXT, outlet TEXT, author TEXT, published TEXT, url TEXT,
      text TEXT NOT NULL,
      text_hash INTEGER NOT NULL,
      handle_folded TEXT NOT NULL, title_folded TEXT, outlet_folded TEXT
    );
    CREATE INDEX source_by_text ON source(text_hash);
    """

  /// What of the text is known, where it is not whole: `0-120 310-400`.
  static let piecesSQL = "ALTER TABLE source ADD COLUMN pieces TEXT"

  /// All that a source is known by, so that no name is sought past the texts.
  static let byNamesSQL = """
    CREATE INDEX source_by_names
      ON source(handle_folded, title_folded, outlet_folded, handle, title, outlet)
    """

  static let columns = "handle, title, outlet, author, published, url, text, pieces"

  static func insert(_ source: Source, into db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO source (\(columns), text_hash, handle_folded, title_folded, outlet_folded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      source.handle, source.title, source.outlet, source.author, source.published?.string,
      source.url, source.text, source.pieces.map(SpanColumn.words), hash(of: source.text),
      SearchFold.fold(source.handle),
      source.title.map(SearchFold.fold), source.outlet.map(SearchFold.fold),
    ])
    return db.lastInsertedRowID
  }

  /// Reads a row of `columns`.
  static func source(_ row: Row) throws -> Source {
    Source(
      handle: row[0], title: row[1], outlet: row[2], author: row[3],
      published: try (row[4] as String?).map(storedDate), url: row[5], text: row[6],
      pieces: try (row[7] as String?).map(SpanColumn.spans))
  }

  /// The handle of the source that has this very text.
  static func twin(of text: String, in db: Database) throws -> String? {
    let candidates = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT handle, text FROM source WHERE text_hash = ? ORDER BY id"),
      arguments: [hash(of: text)])
    while let row = try candidates.next() {
      let other: String = row[1]
      if other.utf8.elementsEqual(text.utf8) { return row[0] }
    }
    return nil
  }

  static func id(of handle: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM source WHERE handle = ?"), arguments: [handle])
  }

  /// FNV-1a over the bytes: only finds candidates, whose texts are then compared.
  static func hash(of text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  static func storedDate(_ string: String) throws -> EDTF {
    do {
      return try EDTF(string)
    } catch {
      throw StoreError.damaged(error.message)
    }
  }
}
