import Chronology
import GRDB
import Narrative

/// What was read in a source besides its events: for `.why` and `extract`.
enum AnnotationTable {
  static let sql = """
    CREATE TABLE timex (
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      kind TEXT NOT NULL, value TEXT NOT NULL, edtf TEXT, anchor TEXT, rule TEXT NOT NULL,
      approximate INTEGER NOT NULL,
      PRIMARY KEY (source_id, ordinal)
    );
    CREATE TABLE mention (
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      form TEXT NOT NULL, local_actor_id INTEGER NOT NULL REFERENCES local_actor(id),
      rule TEXT NOT NULL,
      PRIMARY KEY (source_id, ordinal)
    );
    CREATE INDEX mention_by_actor ON mention(local_actor_id);
    CREATE TABLE quote (
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      content TEXT NOT NULL, cue TEXT NOT NULL, speaker TEXT NOT NULL,
      speaker_id INTEGER REFERENCES local_actor(id),
      direct INTEGER NOT NULL, rule TEXT NOT NULL,
      PRIMARY KEY (source_id, ordinal)
    );
    """

  /// Years apart by a blank: `2008 2014 2025`; null where none are known to fit.
  static let possibleYearsSQL = "ALTER TABLE timex ADD COLUMN possible_years TEXT"

  static func insert(_ timex: Timex, _ ordinal: Int, source: Int64, into db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO timex VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        source, ordinal, timex.span.lowerBound, timex.span.upperBound, timex.kind.rawValue,
        timex.value, timex.edtf?.string, timex.anchor, timex.rule, timex.isApproximate,
        timex.possibleYears.isEmpty
          ? nil : timex.possibleYears.map(String.init).joined(separator: " "),
      ])
  }

  static func insert(
    _ mention: ActorMention, _ ordinal: Int, actor: Int64, source: Int64, into db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        source, ordinal, mention.span.lowerBound, mention.span.upperBound, mention.form.rawValue,
        actor, mention.rule,
      ])
  }

  static func insert(
    _ quote: Quote, _ ordinal: Int, speaker: Int64?, source: Int64, into db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        source, ordinal, SpanColumn.words(quote.content), SpanColumn.words(quote.cue),
        SpanColumn.words(quote.speaker), speaker,
        quote.isDirect, quote.rule,
      ])
  }

  static func timexes(of source: Int64, in db: Database) throws -> [Timex] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT span_start, span_end, kind, value, edtf, anchor, rule, approximate,
          possible_years
        FROM timex WHERE source_id = ? ORDER BY ordinal
        """, arguments: [source]
    ).map { row in
      Timex(
        span: row[0]..<row[1], kind: try ActorTable.stored(row[2]), value: row[3],
        edtf: try (row[4] as String?).map(SourceTable.storedDate), anchor: row[5], rule: row[6],
        isApproximate: row[7], possibleYears: try years(row[8]))
    }
  }

  static func mentions(of source: Int64, in db: Database) throws -> [ActorMention] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT m.span_start, m.span_end, l.kind, m.form, a.name, m.rule
        FROM mention m JOIN local_actor l ON l.id = m.local_actor_id
          JOIN actor a ON a.id = l.actor_id
        WHERE m.source_id = ? ORDER BY m.ordinal
        """, arguments: [source]
    ).map { row in
      ActorMention(
        span: row[0]..<row[1], kind: try ActorTable.stored(row[2]),
        form: try ActorTable.stored(row[3]), name: row[4], rule: row[5])
    }
  }

  static func quotes(of source: Int64, in db: Database) throws -> [Quote] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT q.content, q.cue, q.speaker, a.name, q.direct, q.rule
        FROM quote q LEFT JOIN local_actor l ON l.id = q.speaker_id
          LEFT JOIN actor a ON a.id = l.actor_id
        WHERE q.source_id = ? ORDER BY q.ordinal
        """, arguments: [source]
    ).map { row in
      Quote(
        content: try SpanColumn.spans(row[0]), cue: try SpanColumn.spans(row[1]),
        speaker: try SpanColumn.spans(row[2]),
        speakerName: row[3], isDirect: row[4], rule: row[5])
    }
  }

  private static func years(_ words: String?) throws -> [Int] {
    try (words ?? "").split(separator: " ").map { word in
      guard let year = Int(word) else { throw StoreError.damaged("'\(word)'") }
      return year
    }
  }

}
