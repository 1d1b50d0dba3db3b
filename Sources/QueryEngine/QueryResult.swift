package import Chronology
package import Narrative
package import QueryLanguage

/// What a query gives.
package enum QueryResult: Hashable, Sendable {
  case events(EventListing)
  case table(ResultTable)
  case groups(EventGroups)
  case timeline(Timeline)
  case comparison(ParallelPage)
  case report(Report)

  /// What the reader must know of it.
  package var notes: [String] {
    switch self {
    case .events(let listing): listing.notes
    case .table(let table): table.notes
    case .groups(let groups): groups.notes
    case .timeline(let timeline): timeline.notes
    case .comparison(let page): page.notes
    case .report(let report): report.notes
    }
  }
}

/// Events, in order, as a query without a table stage gives them.
package struct EventListing: Hashable, Sendable {
  package var rows: [EventRow]
  /// What the reader must know: "3 undated events were left out".
  package var notes: [String]
  /// How many events between the first and the last of the rows were not read; of the rows half
  /// are then from either end, one more from the beginning if they are odd.
  package var skipped: Int

  package init(rows: [EventRow], notes: [String] = [], skipped: Int = 0) {
    self.rows = rows
    self.notes = notes
    self.skipped = skipped
  }

  /// How many events there are, read or not.
  package var count: Int { rows.count + skipped }
}

/// An event with all that is shown and exported of it.
package struct EventRow: Hashable, Sendable {
  package var event: Event
  /// The source's own words: the slice of `event.span`.
  package var text: String
  /// Half-open offsets in Unicode code points of the source's text.
  package var codePointSpan: Range<Int>
  package var episode: Int?
  package var tags: [String]
  package var note: String?
  /// Whether it matched a `date:` term only possibly.
  package var isPossible: Bool

  package init(
    event: Event, text: String, codePointSpan: Range<Int>, episode: Int? = nil,
    tags: [String] = [], note: String? = nil, isPossible: Bool = false
  ) {
    self.event = event
    self.text = text
    self.codePointSpan = codePointSpan
    self.episode = episode
    self.tags = tags
    self.note = note
    self.isPossible = isPossible
  }
}

/// Rows and columns, as `show`, `count by`, `distinct` and `group by` give them.
package struct ResultTable: Hashable, Sendable {
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case missing
  }
  package struct Column: Hashable, Sendable {
    package var name: String
    /// What it holds, for its look; nil for `count`.
    package var field: Field?
    /// Whether to draw a bar beside each number.
    package var hasBar: Bool

    package init(name: String, field: Field?, hasBar: Bool = false) {
      self.name = name
      self.field = field
      self.hasBar = hasBar
    }
  }

  package var columns: [Column]
  package var rows: [[Cell]]
  package var notes: [String]

  package init(columns: [Column], rows: [[Cell]], notes: [String] = []) {
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

/// The parallel page: a row an episode, a column a source.
package struct ParallelPage: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var events: [EventRow]
    package var reading: Reading

    package init(events: [EventRow], reading: Reading) {
      self.events = events
      self.reading = reading
    }
  }
  package struct Row: Hashable, Sendable {
    package var episode: Int
    /// The date most sources give, else the earliest.
    package var date: EDTF?
    /// One for each column; nil: not told.
    package var cells: [Cell?]

    package init(episode: Int, date: EDTF?, cells: [Cell?]) {
      self.episode = episode
      self.date = date
      self.cells = cells
    }
  }

  /// Handles, in the order of the columns.
  package var sources: [String]
  package var rows: [Row]
  package var discrepancies: [Discrepancy]
  package var substitutions: [Substitution]
  /// The spans of the sides of discrepancies, in Unicode code points of their sources' texts.
  package var codePointSpans: [Discrepancy.Side: Range<Int>]
  /// The fields that were asked for by name, whose readings stand in every cell.
  package var fields: [String]
  package var notes: [String]

  package init(
    sources: [String], rows: [Row], discrepancies: [Discrepancy] = [],
    substitutions: [Substitution] = [], codePointSpans: [Discrepancy.Side: Range<Int>] = [:],
    fields: [String] = [], notes: [String] = []
  ) {
    self.sources = sources
    self.rows = rows
    self.discrepancies = discrepancies
    self.substitutions = substitutions
    self.codePointSpans = codePointSpans
    self.fields = fields
    self.notes = notes
  }

  /// The handles of the sources whose events are on it.
  package var toldBy: Set<String> {
    Set(rows.flatMap(\.cells).compactMap { $0?.events }.flatMap(\.self).map(\.event.id.source))
  }
}
