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

  /// What the reader must know of it.
  package var notes: [String] {
    switch self {
    case .events(let listing): listing.notes
    case .table(let table): table.notes
    case .groups(let groups): groups.notes
    case .timeline(let timeline): timeline.notes
    case .comparison(let page): page.notes
    }
  }
}

/// Events, in order, as a query without a table stage gives them.
package struct EventListing: Hashable, Sendable {
  package var rows: [EventRow]
  /// What the reader must know: "3 undated events were left out".
  package var notes: [String]

  package init(rows: [EventRow], notes: [String] = []) {
    self.rows = rows
    self.notes = notes
  }
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
  package var notes: [String]

  package init(
    sources: [String], rows: [Row], discrepancies: [Discrepancy] = [], notes: [String] = []
  ) {
    self.sources = sources
    self.rows = rows
    self.discrepancies = discrepancies
    self.notes = notes
  }
}
