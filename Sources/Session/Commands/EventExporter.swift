import EventStore
import Interchange
import Narrative
import QueryEngine
import QueryLanguage

/// Writes events in a format, a piece at a time.
///
/// Rows of JSON come with the evidence for each event, which is its source's: a few sources are kept
/// at hand, the last that were asked for.
struct EventExporter {
  private static let sourcesAtHand = 64
  /// How many bytes are written together.
  private static let piece = 1 << 16

  private let store: Store
  private let format: ExportFormat
  private let write: (String) -> Void
  private var bytes: [UInt8]
  private var atHand: [String: AccountEvidence] = [:]
  private var order: [String] = []
  /// How many events were written.
  private(set) var count = 0

  init(store: Store, format: ExportFormat, write: @escaping (String) -> Void) {
    self.store = store
    self.format = format
    self.write = write
    bytes = format.head
  }

  mutating func add(_ row: EventRow) throws(StoreError) {
    switch format {
    case .csv: EventRows.writeCSV(row, to: &bytes)
    case .jsonl: try evidence(of: row.event.id.source)?.writeJSONLine(row, to: &bytes)
    }
    count += 1
    if bytes.count >= Self.piece { flush() }
  }

  /// Writes what is left.
  mutating func finish() { flush() }

  private mutating func flush() {
    write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func evidence(of handle: String) throws(StoreError) -> AccountEvidence? {
    if let known = atHand[handle] { return known }
    guard let annotated = try store.annotated(handle) else { return nil }
    if order.count == Self.sourcesAtHand { atHand[order.removeFirst()] = nil }
    let evidence = AccountEvidence(annotated)
    atHand[handle] = evidence
    order.append(handle)
    return evidence
  }
}
