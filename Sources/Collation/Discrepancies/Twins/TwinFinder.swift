import Lexicons
import Narrative
import Stopping

/// Two events of two accounts that tell one deed, each the other's nearest, and how near.
struct Twins {
  let pair: LikeEvents
  /// What the words and names that both have are worth, in bits.
  let shared: Int
  /// Of what the two tell, how much both tell, in thousandths.
  let likeness: Int
  /// Other events of either account that come near to being the twin.
  let rivals: [ToldEvent]

  /// Whether the two tell so much in common that what they differ in can be strict.
  var areAlike: Bool {
    (shared >= 26 && likeness >= 450) || (shared >= 40 && likeness >= 350)
  }

  /// Whether the twins differ for sure in what a rival might tell as the other does.
  func areSure(unless isAnswered: (ToldEvent) -> Bool) -> Bool {
    areAlike && !rivals.contains(where: isAnswered)
  }
}

/// Finds the twins of each two accounts: one deed told by both, wherever the alignment put it.
///
/// Accounts that differ in day, place or number are kept apart by that very difference; what stays
/// the same is the deed, those who take part and the things it is done to. Two events are twins if
/// they tell the same sort of deed and each is the nearest to the other of its account.
struct TwinFinder {
  private let events: [ToldEvent]
  /// By event: which account it is of.
  private let account: [Int]
  /// By event: its words and names as numbers, each once, ascending.
  private let words: [[Int]]
  /// By word: what it is worth, in bits.
  private let worth: [Int]
  /// By event: what all its words are worth together.
  private let total: [Int]
  private let actions: [String?]

  init(_ accounts: [Account]) {
    var events: [ToldEvent] = []
    var account: [Int] = []
    for (index, one) in accounts.enumerated().untilStopped {
      for told in one.told where told.isDeed {
        events.append(told)
        account.append(index)
      }
    }
    var numbering = WordNumbering()
    words = events.untilStopped.map { numbering.words(of: $0) }
    worth = numbering.worth(among: words)
    total = words.map { [worth] in $0.reduce(0) { $0 + worth[$1] } }
    actions = events.untilStopped.map { $0.triggerStem.map(ActionGroups.group) }
    self.events = events
    self.account = account
  }

  /// In the order of the accounts and of the first account's text.
  func twins() -> [Twins] {
    var best: [Key: Nearest] = [:]
    forEachMeeting { index, met in
      for (other, shared) in met where areOfOneSort(index, other) {
        let likeness = 2000 * shared / max(total[index] + total[other], 1)
        guard shared >= Self.least, likeness >= Self.leastLikeness else { continue }
        let found = Candidate(other: other, shared: shared, likeness: likeness)
        best[Key(event: index, account: account[other]), default: Nearest()]
          .add(found)
        let back = Candidate(other: index, shared: shared, likeness: likeness)
        best[Key(event: other, account: account[index]), default: Nearest()]
          .add(back)
      }
    }
    if StopSign.isRaised { return [] }
    let keys = best.keys.sortedUntilStopped { ($0.event, $0.account) < ($1.event, $1.account) }
    return keys.untilStopped.compactMap { key in
      guard let nearest = best[key], let first = nearest.first, key.event < first.other,
        let back = best[Key(event: first.other, account: account[key.event])],
        back.first?.other == key.event
      else { return nil }
      return Twins(
        pair: LikeEvents(x: events[key.event], y: events[first.other]), shared: first.shared,
        likeness: first.likeness, rivals: (nearest.rivals + back.rivals).map { events[$0] })
    }
  }

  /// What two events must share at least, in bits and in thousandths of what they tell.
  private static let least = 14
  private static let leastLikeness = 250
  /// How many accounts further on an event looks for its twin, and how many events of one word.
  private static let accountsAhead = 20
  private static let eventsAhead = 60

  /// Calls a closure with each event and the events of later accounts that share a word with it, in
  /// their order, and what they share.
  private func forEachMeeting(_ body: (Int, [(other: Int, shared: Int)]) -> Void) {
    var places: [[Int]] = Array(repeating: [], count: worth.count)
    for (index, words) in words.enumerated().untilStopped {
      for word in words { places[word].append(index) }
    }
    var at = Array(repeating: 0, count: worth.count)
    var sums = Array(repeating: 0, count: events.count)
    for index in words.indices.untilStopped {
      var touched: [Int] = []
      for word in words[index] {
        // Events come in order, so what lies behind in a list stays behind.
        at[word] += 1
        for other in places[word][at[word]...].prefix(Self.eventsAhead) {
          let distance = account[other] - account[index]
          guard distance > 0 else { continue }
          if distance > Self.accountsAhead { break }
          if sums[other] == 0 { touched.append(other) }
          sums[other] += worth[word]
        }
      }
      body(index, touched.sorted().map { ($0, sums[$0]) })
      for other in touched { sums[other] = 0 }
    }
  }

  /// One sort of deed; or one thing counted, whatever is done with it.
  private func areOfOneSort(_ i: Int, _ j: Int) -> Bool {
    let (x, y) = (events[i].event, events[j].event)
    if x.kind == y.kind, x.kind.isTelling { return true }
    return actions[i] == actions[j]
  }

  private struct Key: Hashable {
    var event: Int
    /// The account in which the twin is sought.
    var account: Int
  }
}

extension ToldEvent {
  /// Whether it tells more than that something was said.
  fileprivate var isDeed: Bool {
    guard let triggerStem else { return false }
    return event.kind != .statement || !Self.sayings.contains(ActionGroups.group(of: triggerStem))
  }

  private static let sayings = Set(
    "say speak ask describe call express believe explain note suggest add tell report claim warn"
      .split(separator: " ").map { ActionGroups.group(of: Stemmer.stem(String($0))) })
}

/// An event that may be another's twin.
private struct Candidate {
  var other: Int
  var shared: Int
  var likeness: Int

  /// Much in common counts beside little that is not: a clause is not nearer for being short.
  var rank: Int { likeness + 10 * shared }

  static func < (a: Self, b: Self) -> Bool { (a.rank, -a.other) < (b.rank, -b.other) }
}

/// The nearest of an account's events, and those that come next.
private struct Nearest {
  /// Nearest first.
  private var candidates: [Candidate] = []

  mutating func add(_ candidate: Candidate) {
    let place = candidates.firstIndex { $0 < candidate } ?? candidates.count
    candidates.insert(candidate, at: place)
    if candidates.count > Self.most { candidates.removeLast() }
  }

  var first: Candidate? { candidates.first }

  var rivals: [Int] {
    guard let first else { return [] }
    return candidates.dropFirst().filter { $0.rank * 10 >= first.rank * 8 }.map(\.other)
  }

  private static let most = 4
}
