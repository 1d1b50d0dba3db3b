import EventStore
import Interchange
import Narrative

/// Reads and keeps sources, as many at a time as keep all cores busy: the readings of thousands
/// are never held together.
struct ImportBatch {
  private static let size = 16

  private let store: Store
  private let progress: ((ImportProgress) -> Void)?
  /// How many sources there are at most.
  private let total: Int
  /// Whether numbers of episodes that come with events are kept: where there are none yet.
  private let keepsNumbers: Bool
  private var articles: [Source] = []
  private var done = 0
  private var summary = ImportSummary()

  init(store: Store, total: Int, progress: ((ImportProgress) -> Void)?) throws(Failure) {
    self.store = store
    self.total = total
    self.progress = progress
    keepsNumbers = try Failure.of { () throws(StoreError) in try store.lastEpisode() } == nil
    progress?(ImportProgress(phase: .reading, done: 0, total: total))
  }

  mutating func take(_ item: InputItem) throws(Failure) {
    switch item {
    case .article(let source):
      articles.append(source)
      if articles.count == Self.size { try flush() }
    case .told(let account):
      // One store has the sources in the order they came in.
      try flush()
      try keep(account)
    }
  }

  /// - Returns: what became of all.
  mutating func finish() throws(Failure) -> ImportSummary {
    try flush()
    progress?(ImportProgress(phase: .reading, done: total, total: total))
    return summary
  }

  private mutating func flush() throws(Failure) {
    guard !articles.isEmpty else { return }
    let annotated = ParallelReader.read(articles)
    add(try Failure.of { () throws(StoreError) in try store.insert(annotated) })
    step(articles.count)
    articles.removeAll(keepingCapacity: true)
  }

  private mutating func keep(_ account: ToldAccount) throws(Failure) {
    let annotated = account.annotated
    let wanted = annotated.source.handle
    let numbers = keepsNumbers ? [wanted: account.episodes] : [:]
    let part = try Failure.of { () throws(StoreError) in
      try store.insert([annotated], episodes: numbers)
    }
    add(part)
    if let handle = part.added.first { try mark(account, handle) }
    step(1)
  }

  /// Notes and tags are the analyst's: they come as judgements, which can be taken back.
  private func mark(_ account: ToldAccount, _ handle: String) throws(Failure) {
    for ordinal in Set(account.tags.keys).union(account.notes.keys).sorted() {
      let id = EventID(source: handle, ordinal: ordinal)
      try Failure.of { () throws(StoreError) in
        guard let row = try store.row(id) else { return }
        let anchor = EventAnchor(row)
        for tag in account.tags[ordinal] ?? [] { try store.add(.tag(anchor, tag)) }
        if let note = account.notes[ordinal] { try store.add(.note(anchor, note)) }
      }
    }
  }

  private mutating func add(_ part: ImportSummary) {
    summary.added += part.added
    summary.alreadyThere += part.alreadyThere
    summary.renamed += part.renamed
    summary.eventCount += part.eventCount
  }

  private mutating func step(_ count: Int) {
    done += count
    progress?(ImportProgress(phase: .reading, done: min(done, total), total: total))
  }
}
