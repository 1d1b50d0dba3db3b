import Chronology
import Narrative

/// A thread of happenings told one after another, on the day of the first.
struct Story {
  var date: EventDate
  /// Whether its date is that of something said: "said on Tuesday".
  var isSaying: Bool
  var kind: EventKind
  /// Who took part in the dated happening.
  var people: Set<String>
  /// Everybody and everything named in the thread.
  var names: Set<String>
  /// The common nouns of the thread.
  var nouns: Set<String>
  /// The paragraph of its last sentence.
  var paragraph: Int
  /// How many sentences it has.
  var length: Int

  /// Farther than this many words back nothing is taken up again.
  private static let reach = 200

  mutating func take(_ names: Set<String>, _ nouns: Set<String>) {
    if self.names.count < Story.reach { self.names.formUnion(names) }
    if self.nouns.count < Story.reach { self.nouns.formUnion(nouns) }
  }
}

/// Says which happenings of a sentence are told of the story's day.
struct StoryLender {
  let story: Story
  let view: SentenceView
  let clauses: [Clause]
  let nouns: [EventNoun]
  let reading: StorySentence
  /// Whether the text goes in leaps: then only what follows at once, and of the same, is of the day.
  let isChronicle: Bool

  private var isNewParagraph: Bool { view.sentence.paragraph != story.paragraph }

  /// The name of the rule by which it lends.
  var rule: String { isNewParagraph ? "inherited-from-story" : "inherited-from-paragraph" }

  /// Whether a happening in the simple past goes on with the story.
  func lends(to happening: Happening) -> Bool {
    guard [.asserted, .reported, .alleged, .denied].contains(happening.certainty),
      reading.course == .told, reading.opening != .off, let k = happening.clause
    else { return false }
    let clause = clauses[k]
    guard !clauses.isHeld(k), !isPlacedElsewhere(happening) else { return false }
    switch clause.link {
    case .main, .coordinated, .resumed: break
    case .adverbial:
      guard ["when", "as", "while", "because"].contains(clause.opener) else { return false }
    case .relative, .complement, .participial, .infinitive, .reduced: return false
    }
    guard !reading.turns(of: clause).contains(.off), !reading.lasts(in: happening.tokens),
      !reading.namesDay(otherThan: story.date), !hasOwnPeriod(clause),
      // What comes after the turn away is of another time too.
      !clauses[..<k].contains(where: { reading.turns(of: $0).contains(.off) })
    else { return false }
    let hasSameActor =
      happening.hasPronounSubject
      || happening.participants.contains { $0.role == .agent && story.names.contains($0.name) }
      || isDescribed(clause)
    if story.isSaying || !story.date.isOfDay {
      guard !isNewParagraph, story.date.isOfMonth else { return false }
      return story.isSaying
        ? happening.kind == .statement && hasSameActor
        : !isChronicle && reading.hasPronoun(clause)
    }
    if happening.kind == .statement, !isDirective(k) {
      return isNewParagraph
        ? isSaidAmongThem(happening) : isSaidThere(happening, hasSameActor)
    }
    if isChronicle {
      return !isNewParagraph && story.length == 1
        && (reading.hasPronoun(clause) || reading.opening == .on
          || happening.participants.contains {
            $0.role == .agent && story.people.contains($0.name)
          })
    }
    return !isNewParagraph || crosses(clause, hasSameActor)
  }

  /// Whether the clause names a month or year of its own, if only as a bound.
  private func hasOwnPeriod(_ clause: Clause) -> Bool {
    view.timexes.contains {
      $0.timex.kind == .date && $0.timex.edtf != nil
        && clause.tokens.contains($0.tokens.lowerBound)
    }
  }

  /// "Twelve were killed in the embassy bombing": it is told of that, whenever that was.
  private func isPlacedElsewhere(_ happening: Happening) -> Bool {
    nouns.contains { noun in
      noun.head != happening.noun?.head && !noun.isIndefinite
        && happening.tokens.contains(noun.head)
        && ["in", "during", "after", "since", "before", "at"].contains(noun.preposition)
    }
  }

  /// "ordered the militia to disperse": an order is a deed.
  private func isDirective(_ k: Int) -> Bool {
    ["command", "direct", "forbid", "instruct", "order"].contains(clauses[k].group.verb.lemma)
      && clauses.contains { $0.link == .infinitive && $0.parent == k }
  }

  /// "The US envoy noted": a description acts under the name of what it is of.
  private func isDescribed(_ clause: Clause) -> Bool {
    MentionPlacer(view).placed(in: clause.subject).contains {
      $0.place == .head && story.names.contains($0.mention.mention.name)
    }
  }

  /// Whether a saying is part of the story: its people speak in it, and not to a newspaper.
  private func isSaidThere(_ happening: Happening, _ hasSameActor: Bool) -> Bool {
    guard !view.words[happening.tokens].contains(where: { $0.isA(.outlet) }),
      !happening.tokens.contains(where: {
        view.has("interview", at: $0) || view.has("reporters", at: $0)
      })
    else { return false }
    if hasSameActor { return true }
    // At the meeting of a body whoever speaks is one of it.
    return story.kind == .meet && story.people.isEmpty
      && happening.participants.contains { $0.role == .agent && $0.kind == .person }
  }

  /// "he assured Petrov", after a call with Petrov: one of its people speaks to another.
  private func isSaidAmongThem(_ happening: Happening) -> Bool {
    let people = Set(happening.participants.filter { $0.kind == .person }.map(\.name))
    return (story.kind == .phone || story.kind == .meet) && people.count > 1
      && people.isSubset(of: story.people)
  }

  /// Whether a new paragraph plainly continues: by a connective, or with those of a longer thread.
  private func crosses(_ clause: Clause, _ hasSameActor: Bool) -> Bool {
    if reading.opening == .on || reading.turns(of: clause).contains(.on) { return true }
    guard story.length > 1 else { return false }
    if hasSameActor || reading.hasKnownSubject(clause, among: story.nouns) { return true }
    return story.length > 2 && reading.isKnown(clause.tokens, among: story.nouns)
  }
}

extension EventDate {
  /// Whether it lies within a week, its year known or not.
  var isOfDay: Bool { spans(fewerThan: 7, digits: 10) }

  /// Whether it lies within a month.
  var isOfMonth: Bool { spans(fewerThan: 32, digits: 7) }

  private func spans(fewerThan days: Int, digits: Int) -> Bool {
    if value.string.hasPrefix("XXXX-") { return value.string.utf8.count >= digits }
    guard let first = value.bounds.earliest, let last = value.bounds.latest else { return false }
    return last - first < days
  }
}
