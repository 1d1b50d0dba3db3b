import Diagnostics
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
  private var form: (any EventForm)?
  private let write: (String) -> Void
  private var bytes: [UInt8] = []
  private var atHand: [String: AccountEvidence] = [:]
  private var order: [String] = []
  /// How many events were written.
  private(set) var count = 0
  /// How many the format cannot hold.
  private(set) var leftOut = 0
  /// By handle, where sources can be read.
  private let urls: [String: String]

  init(
    store: Store, format: ExportFormat, write: @escaping (String) -> Void
  ) throws(StoreError) {
    self.store = store
    self.write = write
    form = format.form()
    urls = form == nil ? [:] : try store.urls()
    form?.begin(&bytes)
  }

  mutating func add(_ row: EventRow) throws(StoreError) {
    let handle = row.event.id.source
    if var form {
      // Held here alone, the form changes in place.
      self.form = nil
      if form.add(row, url: urls[handle], to: &bytes) { count += 1 } else { leftOut += 1 }
      self.form = form
    } else {
      try evidence(of: handle)?.writeJSONLine(row, to: &bytes)
      count += 1
    }
    if bytes.count >= Self.piece { flush() }
  }

  /// Writes what is left.
  mutating func finish() {
    let form = form
    form?.end(&bytes)
    flush()
  }

  /// What was left out, if anything, and why.
  var gap: Diagnostic? {
    guard leftOut > 0, let form else { return nil }
    return Diagnostic(.note, "\(Plural.of(leftOut, "event")) \(form.gap) left out")
  }

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
