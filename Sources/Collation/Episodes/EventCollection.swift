import Algorithms
import Chronology
package import Narrative

/// The events of a corpus as numbers: small enough to hold a million of them at once.
///
/// Events are added in the order of their ids, one at a time, so that none need be held whole.
/// Which number a word gets depends on that order; nothing that is computed depends on the number.
package struct EventCollection {
  /// A stretch of the pool.
  struct Run {
    var start: Int32
    var end: Int32
    var count: Int { Int(end - start) }
  }

  struct Row {
    /// Of the pool: where its runs are, one behind the other.
    var start: Int32
    var wordsEnd: Int32 = 0
    var actorsEnd: Int32 = 0
    var numbersEnd: Int32 = 0
    var unitsEnd: Int32 = 0
    var capitalsEnd: Int32 = 0
    var source: Int32
    /// Counted through the corpus; equal for events whose spans overlap: those of one sentence.
    var sentence: Int32
    /// Eight events of one source are a segment.
    var segment: Int32
    /// Negative if there is none.
    var trigger: Int32
    var action: Int32
    var place: Int32
    var bounds: Int32
    var kind: EventKind
    var isOpen: Bool

    /// Word numbers doubled, odd if the word is the event's own and not its actors'.
    var words: Run { Run(start: start, end: wordsEnd) }
    var actors: Run { Run(start: wordsEnd, end: actorsEnd) }
    var numbers: Run { Run(start: actorsEnd, end: numbersEnd) }
    /// What is counted, whatever the number.
    var units: Run { Run(start: numbersEnd, end: unitsEnd) }
    var capitals: Run { Run(start: unitsEnd, end: capitalsEnd) }
  }

  /// By event, its number in its source.
  private var ordinals: [Int] = []
  private(set) var rows: [Row] = []
  private(set) var pool: [UInt32] = []
  private(set) var bounds: [DateBounds] = []
  /// By segment, its source.
  private(set) var segmentSources: [Int32] = []
  private(set) var words = Vocabulary()
  private(set) var sentenceCount = 0
  private var actors = Vocabulary()
  private var names = Vocabulary()
  private var dates: [DateBounds: Int32] = [:]
  private var inSegment = 0
  /// Where the sentence of the last event ends in its source.
  private var sentenceEnd = 0

  /// How many events of one source, told one after the other, make a segment.
  static let segmentLength = 8
  /// More of the pool than an event takes as a rule.
  private static let usualRoom = 32

  package init() {}

  package var count: Int { rows.count }

  /// Makes room for so many events at once.
  package mutating func reserveCapacity(_ count: Int) {
    ordinals.reserveCapacity(count)
    rows.reserveCapacity(count)
    // Room that is never written to is no memory; growth by doubling would be.
    pool.reserveCapacity(count * Self.usualRoom)
  }

  /// - Parameter profile: Its id is after the ids of all profiles added before.
  package mutating func add(_ profile: EventProfile) {
    let source = names.index(of: profile.id.source)
    let isSameSource = rows.last?.source == source
    // Several events of one sentence have its words; they count once.
    let isNew = !isSameSource || !isBesideSentence(profile.span)
    if isNew { sentenceCount += 1 }
    sentenceEnd = profile.span.map { isNew ? $0.upperBound : max(sentenceEnd, $0.upperBound) } ?? 0
    if !isSameSource || inSegment == Self.segmentLength {
      segmentSources.append(source)
      inSegment = 0
    }
    inSegment += 1
    var row = Row(
      start: Int32(pool.count), source: source, sentence: Int32(sentenceCount),
      segment: Int32(segmentSources.count - 1), trigger: -1, action: -1, place: -1, bounds: -1,
      kind: profile.kind, isOpen: profile.certainty.isOpen)
    row.wordsEnd = addWords(of: profile, isCounted: isNew)
    row.actorsEnd = addRun(Set(profile.parts.map(\.name)).map { UInt32(actors.index(of: $0)) })
    row.numbersEnd = addRun(
      profile.numbers.compactMap { number in
        number.unit.map { UInt32(names.index(of: "\(number.value) \($0)")) }
      })
    row.unitsEnd = addRun(
      Set(profile.numbers.compactMap(\.unit)).map { UInt32(names.index(of: $0)) })
    row.capitalsEnd = addRun(profile.capitals.map { UInt32(words.index(of: $0)) })
    if !profile.trigger.isEmpty { row.trigger = words.index(of: profile.trigger) }
    if !profile.action.isEmpty { row.action = words.index(of: profile.action) }
    if let place = profile.place { row.place = names.index(of: place) }
    if let known = profile.bounds { row.bounds = addBounds(known) }
    rows.append(row)
    ordinals.append(profile.id.ordinal)
  }

  private func isBesideSentence(_ span: Range<Int>?) -> Bool {
    span.map { $0.lowerBound < sentenceEnd } ?? false
  }

  /// Which event was added at a place.
  package func id(of index: Int) -> EventID {
    EventID(source: names.strings[Int(rows[index].source)], ordinal: ordinals[index])
  }

  /// Where an event is among those that were added.
  package func index(of id: EventID) -> Int? {
    let index = rows.indices.partitioningIndex { self.id(of: $0) >= id }
    return index < count && self.id(of: index) == id ? index : nil
  }

  /// The dates of an event.
  func bounds(of index: Int) -> DateBounds? {
    rows[index].bounds < 0 ? nil : bounds[Int(rows[index].bounds)]
  }

  func slice(_ run: Run) -> ArraySlice<UInt32> { pool[Int(run.start)..<Int(run.end)] }

  private mutating func addWords(of profile: EventProfile, isCounted: Bool) -> Int32 {
    var numbers: [UInt32] = []
    for word in profile.words { numbers.append(UInt32(words.index(of: word)) << 1 | 1) }
    var others = Set(profile.actorWords)
    if !profile.trigger.isEmpty { others.insert(profile.trigger) }
    others.subtract(profile.words)
    for word in others.sorted() { numbers.append(UInt32(words.index(of: word)) << 1) }
    if isCounted { for number in numbers { words.count(Int(number >> 1)) } }
    return addRun(numbers)
  }

  /// Puts numbers behind those that are there, and tells where they end.
  private mutating func addRun(_ numbers: [UInt32]) -> Int32 {
    pool += numbers.sorted()
    return Int32(pool.count)
  }

  private mutating func addBounds(_ known: DateBounds) -> Int32 {
    if let index = dates[known] { return index }
    let index = Int32(bounds.count)
    bounds.append(known)
    dates[known] = index
    return index
  }
}
