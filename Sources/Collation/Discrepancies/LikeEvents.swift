import Chronology
import Narrative

/// Two events of which each may be compared slot by slot, and what they share.
struct LikeEvents {
  let x: ToldEvent
  let y: ToldEvent

  /// Whether the two are of one sort that says enough for their slots to be compared.
  var areOfOneSort: Bool {
    if x.event.kind == y.event.kind, x.event.kind.isTelling { return true }
    // Where a kind says nothing, the word that tells it does.
    guard x.event.kind == .other || y.event.kind == .other else { return false }
    return x.event.kind != .statement && y.event.kind != .statement && haveOneTrigger
  }

  /// Whether one word tells both.
  var haveOneTrigger: Bool {
    let stem = x.triggerStem
    return stem != nil && stem == y.triggerStem
  }

  /// Whether the persons of one are all among those of the other.
  var keepOneCompany: Bool {
    let (first, second) = (x.company, y.company)
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.allSatisfy(second.contains) || second.allSatisfy(first.contains)
  }

  var sharedCompany: [String] {
    let second = y.company
    return x.company.filter(second.contains)
  }

  /// A certain day that both give, and take from no other event.
  var sharedDay: Bool {
    if x.event.date?.basis == .inherited || y.event.date?.basis == .inherited { return false }
    guard let day = x.day else { return false }
    return day == y.day && x.event.date?.isLoose == false
      && y.event.date?.isLoose == false
  }

  /// One certain day, even if it comes from the sentences before.
  var sharedDayOfAnyBasis: Bool {
    guard let day = x.day else { return false }
    return day == y.day && x.event.date?.isLoose == false
      && y.event.date?.isLoose == false
  }

  var datesCanMeet: Bool {
    guard let a = x.event.date, let b = y.event.date, a.basis != .inherited,
      b.basis != .inherited
    else { return true }
    return a.value.bounds.overlaps(b.value.bounds) != .impossible
  }

  /// A number with its unit that both give: "28 point".
  var sharedNumber: String? {
    x.event.numbers.first { number in
      number.unit != nil
        && y.event.numbers.contains { $0.unit == number.unit && $0.value == number.value }
    }?.reading
  }

  /// How many content words the two share, and in how many hundredths of those of the shorter.
  var sharedWords: (count: Int, share: Int) {
    let (a, b) = (x.companyStems, y.companyStems)
    let (first, second) = (x.ownStems, y.ownStems)
    var (own, count) = (0, 0)
    for stem in first where !b.contains(stem) {
      own += 1
      if second.contains(stem) { count += 1 }
    }
    let others = a.isEmpty ? second.count : second.count { !a.contains($0) }
    return (count, count * 100 / max(min(own, others), 1))
  }
}

extension ToldEvent {
  /// The one person who does it; nil if several do, or an organisation, which a person can stand for.
  var loneAgent: Participant? {
    let agents = event.participants.filter { $0.role == .agent }
    guard let agent = agents.first, agent.kind == .person,
      agents.allSatisfy({ $0.name == agent.name })
    else { return nil }
    return agent
  }

  /// Whether it gives a date of its own, exact, in the words of its text.
  var hasOwnDate: Bool {
    guard let date = event.date else { return false }
    return date.basis != .inherited && !date.isLoose
  }
}

extension EventKind {
  /// Whether the kind says enough for two deeds of it to be compared.
  var isTelling: Bool { self != .other && self != .statement }
}
