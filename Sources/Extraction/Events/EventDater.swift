import Chronology
import Narrative

/// Says which expression of time dates which happening of a sentence.
///
/// A timex dates the noun whose phrase it stands in, else the verb of its clause; one in front of
/// the sentence dates all verbs joined by "and". After "since", "until", "before" and the like
/// it is a bound, not a date; durations and sets date nothing, nor does a dateline.
struct EventDater {
  private let view: SentenceView
  private let clauses: [Clause]
  private let nouns: [EventNoun]

  init(_ view: SentenceView, _ clauses: [Clause], _ nouns: [EventNoun]) {
    self.view = view
    self.clauses = clauses
    self.nouns = nouns
  }

  func date(_ happenings: inout [Happening]) {
    var chosen: [Int: (timex: Int, rank: Rank)] = [:]
    for t in view.timexes.indices where isDate(t) {
      for h in owners(of: t, in: happenings) {
        let rank = self.rank(t, happenings[h])
        if let old = chosen[h] {
          if says(old.timex, whatIsWorkedOutBy: t) { continue }
          if !(rank < old.rank), !says(t, whatIsWorkedOutBy: old.timex) { continue }
        }
        chosen[h] = (t, rank)
      }
    }
    for h in happenings.indices where chosen[h] == nil {
      // "on May 3, the day that X spoke": the clause after the date is of that date.
      guard let c = happenings[h].clause, ["that", "when"].contains(clauses[c].opener),
        let t = timex(explainedFrom: clauses[c].tokens.lowerBound, clauses[c].opener == "when"),
        isDate(t)
      else { continue }
      chosen[h] = (t, rank(t, happenings[h]))
    }
    for h in happenings.indices {
      guard let choice = chosen[h] else { continue }
      if let k = happenings[h].clause, isPerceived(k),
        !clauses[k].tokens.contains(view.timexes[choice.timex].tokens.lowerBound)
      {
        // The day of the hearing is that of what was heard.
        if let date = date(of: choice.timex) {
          happenings[h].inherit(date, by: "inherited-from-clause")
        }
        continue
      }
      happenings[h].date = date(of: choice.timex)
      happenings[h].rules.append("timex:\(view.timexes[choice.timex].timex.rule)")
    }
  }

  /// The expression that a clause with "when" or "that" goes on to explain: "on May 3, when",
  /// "the same day that", "on May 3, the day that"; "on Thursday that" is no such.
  private func timex(explainedFrom start: Int, _ isWhen: Bool) -> Int? {
    guard start > 0 else { return nil }
    let isUnit =
      ["day", "night", "morning", "evening", "afternoon", "week", "month", "year"]
      .contains(view.words[start - 1].folded)
    if let t = view.words[start - 1].timex {
      return isWhen || isUnit || isCleft(view.timexes[t].tokens.lowerBound - 1) ? t : nil
    }
    guard isUnit, start > 3, view.has("the", at: start - 2), view.has(",", at: start - 3) else {
      return nil
    }
    return view.words[start - 4].timex
  }

  /// "It was not until Tuesday that he left"
  private func isCleft(_ place: Int) -> Bool {
    clauses.contains { $0.group.onset == place && $0.group.verb.lemma == "be" }
  }

  /// The day that the sentence sets out from: that of its main clause, told in the past.
  ///
  /// - Parameter isSpoken: whether a place of the sentence stands in direct speech.
  func setting(_ isSpoken: (Int) -> Bool) -> EventDate? {
    for t in view.timexes.indices where isDate(t) {
      let place = view.timexes[t].tokens.lowerBound
      guard !isSpoken(place), !nouns.contains(where: { $0.phrase.contains(place) }),
        let clause = clauses.last(where: { $0.tokens.contains(place) }),
        [.main, .coordinated, .resumed].contains(clause.link), clause.group.form == .past,
        clause.group.verb.sort != .say, clause.group.verb.sort != .state || place < 3,
        place - clause.tokens.lowerBound < 3 || place >= clause.group.tokens.upperBound,
        let date = date(of: t)
      else { continue }
      return date
    }
    return nil
  }

  /// Whether one expression states the very days that another is worked out to: "on 19 April 1775,
  /// at five in the morning".
  private func says(_ t: Int, whatIsWorkedOutBy other: Int) -> Bool {
    let (stated, resolved) = (view.timexes[t].timex, view.timexes[other].timex)
    return stated.anchor == nil && resolved.anchor != nil
      && stated.edtf?.bounds == resolved.edtf?.bounds
  }

  /// Finer dates before coarser, then nearer before farther.
  private struct Rank {
    var coarseness: Int
    var distance: Int
    static func < (a: Rank, b: Rank) -> Bool {
      (a.coarseness, a.distance) < (b.coarseness, b.distance)
    }
  }

  private func rank(_ t: Int, _ happening: Happening) -> Rank {
    let timex = view.timexes[t]
    let coarseness = coarseness(timex.timex)
    return Rank(
      coarseness: coarseness, distance: abs(timex.tokens.lowerBound - happening.trigger))
  }

  /// 0 for what lies within a week, 1 within a month, 2 beyond.
  private func coarseness(_ timex: Timex) -> Int {
    // A year that no text tells leaves a day of the month as fine as it was.
    if let value = timex.edtf?.string, value.hasPrefix("XXXX-") {
      return value.utf8.count >= 10 ? 0 : 1
    }
    guard let bounds = timex.edtf?.bounds, let first = bounds.earliest, let last = bounds.latest
    else { return 2 }
    return last - first < 7 ? 0 : last - first < 31 ? 1 : 2
  }

  private func isDate(_ t: Int) -> Bool {
    let placed = view.timexes[t]
    guard placed.timex.isDating, !placed.timex.rule.hasSuffix("range-end") || t == 0,
      !joins(t - 1), !isDateline(t)
    else { return false }
    var before = placed.tokens.lowerBound - 1
    while view.isA(.determiner, at: before) { before -= 1 }
    let isOnset = clauses.contains { $0.group.onset == before }
    if !isOnset,
      [
        "since", "until", "till", "by", "before", "after", "following", "than", "pre", "post",
      ].contains(where: { view.has($0, at: before) })
    {
      return false
    }
    // "More than two years ago": so long ago at least, on no day.
    if ["more", "less", "fewer", "over", "at"].contains(where: {
      view.has($0, at: placed.tokens.lowerBound)
    }) {
      return false
    }
    if view.has("to", at: before), view.has("prior", at: before - 1) { return false }
    if view.has("of", at: before), view.has("ahead", at: before - 1) { return false }
    if isLeftBehind(t) { return false }
    // "a 2023 report": it dates the report.
    let end = placed.tokens.upperBound
    if before < placed.tokens.lowerBound - 1, view.words.indices.contains(end) {
      let next = view.words[end]
      if next.token.casing == .lower, next.token.kind == .word, next.entry.classes.isEmpty,
        next.entry.forms.isEmpty, next.entry.noun == nil, !next.folded.hasSuffix("ly")
      {
        return false
      }
    }
    return true
  }

  /// "On that same day, centuries before": the day is named, the event is not of it.
  private func isLeftBehind(_ t: Int) -> Bool {
    let end = view.timexes[t].tokens.upperBound
    guard t + 1 < view.timexes.count, view.isComma(end) else { return false }
    let next = view.timexes[t + 1]
    guard next.tokens.lowerBound == end + 1 else { return false }
    return next.timex.value == "PAST_REF" || next.timex.value == "FUTURE_REF"
      || next.timex.kind == .duration
        && ["before", "earlier", "after", "later", "ago"].contains {
          view.has($0, at: next.tokens.upperBound)
        }
  }

  /// "ASHFORD, May 9 -": where and when the piece was sent, not what it tells.
  private func isDateline(_ t: Int) -> Bool {
    let tokens = view.timexes[t].tokens
    guard (1...6).contains(tokens.lowerBound), view.words[0].token.casing == .upper else {
      return false
    }
    let isPlace = view.words[..<tokens.lowerBound].allSatisfy {
      $0.token.kind == .mark || $0.token.casing == .upper || $0.token.casing == .capitalized
    }
    var end = tokens.upperBound
    if view.has("(", at: end) {
      while end < min(view.count, tokens.upperBound + 6), !view.has(")", at: end) { end += 1 }
      end += 1
    }
    return isPlace && ["-", "–", "—", "--", ":"].contains { view.has($0, at: end) }
  }

  /// Whether this expression and the next are the ends of one stretch: "from 27 BC to AD 14",
  /// "between May and July", "1939-45".
  private func joins(_ t: Int) -> Bool {
    guard view.timexes.indices.contains(t), view.timexes.indices.contains(t + 1) else {
      return false
    }
    let (first, last) = (view.timexes[t], view.timexes[t + 1])
    let joint = first.tokens.upperBound
    guard joint + 1 == last.tokens.lowerBound, let start = first.timex.edtf?.bounds,
      let end = last.timex.edtf?.bounds, start.annual == nil, end.annual == nil,
      start.isBefore(end) == .certainly
    else { return false }
    if ["-", "–", "—"].contains(where: { view.has($0, at: joint) }) {
      return !view.words[joint].token.hasBlankBefore
    }
    let opener = first.tokens.lowerBound - 1
    return view.has("from", at: opener)
      && ["to", "until", "till", "through"].contains { view.has($0, at: joint) }
      || view.has("between", at: opener) && view.has("and", at: joint)
  }

  /// How many days "three days in Rome from October 24" took, by the only length of its sentence.
  private func daysLasting(from t: Int) -> Int? {
    guard view.has("from", at: view.timexes[t].tokens.lowerBound - 1) else { return nil }
    let lengths = view.timexes.filter { $0.timex.kind == .duration && $0.timex.edtf == nil }
    guard lengths.count == 1, let value = lengths.first?.timex.value, value.hasPrefix("P"),
      value.hasSuffix("D"), let days = Int(value.dropFirst().dropLast()), (2...366).contains(days)
    else { return nil }
    return days
  }

  private func owners(of t: Int, in happenings: [Happening]) -> [Int] {
    let place = view.timexes[t].tokens.lowerBound
    if let h = happenings.firstIndex(where: { $0.noun?.phrase.contains(place) == true }) {
      let noun = happenings[h].noun
      // "During the call on Friday, he said": the adjunct's day is the verb's too.
      if happenings[h].clause == nil, let noun, view.isA(.adjunct, at: noun.phrase.lowerBound - 1) {
        return [h] + verbs(of: t, in: happenings)
      }
      return [h] + effects(of: noun, in: happenings)
    }
    if let noun = nouns.first(where: { $0.phrase.contains(place) }),
      !noun.preposition.isEmpty, !view.isA(.adjunct, at: noun.phrase.lowerBound - 1)
    {
      // "before that Friday meeting": dates what nobody tells here.
      return []
    }
    return verbs(of: t, in: happenings)
  }

  /// "The earthquake of August 24 killed 292 people": what it did it did that day.
  private func effects(of noun: EventNoun?, in happenings: [Happening]) -> [Int] {
    guard let noun else { return [] }
    return happenings.indices.filter { h in
      guard let k = happenings[h].clause, clauses[k].subject.contains(noun.head),
        happenings[h].noun == nil, clauses[k].group.form == .past, !clauses[k].group.isPassive
      else { return false }
      let verb = clauses[k].group.verb
      return verb.sort == .victim || EventDater.effects.contains(verb.lemma)
    }
  }

  private static let effects: Set<String> = [
    "break", "burn", "cost", "cut", "damage", "destroy", "devastate", "flatten", "hit", "hurt",
    "injure", "kill", "last", "leave", "level", "open", "rock", "shake", "sink", "strike", "sweep",
    "take", "wound", "wreck",
  ]

  private static let perceptions: Set<String> = [
    "hear", "see", "watch", "notice", "observe", "feel", "learn", "find", "discover",
  ]

  /// Whether a clause tells what somebody perceives going on: "heard that troops were marching".
  private func isPerceived(_ k: Int) -> Bool {
    guard clauses[k].link == .complement, let parent = clauses[k].parent else { return false }
    return EventDater.perceptions.contains(clauses[parent].group.verb.lemma)
      && clauses[parent].group.form == .past && clauses[k].group.form == .past
      && view.words[clauses[k].group.head].entry.forms.contains(.gerund)
  }

  private func verbs(of t: Int, in happenings: [Happening]) -> [Int] {
    let place = view.timexes[t].tokens.lowerBound
    guard var k = clauses.lastIndex(where: { $0.tokens.contains(place) }) else {
      // A row's date stands before its clause; a sentence without verbs has only nouns.
      return happenings.isEmpty ? [] : [0]
    }
    if let planned = planned(for: k, in: happenings) { return [planned] }
    var steps = 0
    while true {
      let own = happenings.indices.filter { happenings[$0].clause == k }
      if !own.isEmpty {
        return own + (place < clauses[k].group.tokens.lowerBound ? joined(to: k, happenings) : [])
      }
      // The infinitive or complement told in this clause's stead: "agreed on Monday to meet".
      let told = happenings.indices.filter { h in
        guard let c = happenings[h].clause else { return false }
        return clauses[c].parent == k && (clauses[c].link == .infinitive || isPerceived(c))
      }
      if !told.isEmpty { return told }
      guard [.infinitive, .reduced, .participial, .coordinated].contains(clauses[k].link),
        clauses[k].link != .reduced || isOfAdjunct(clauses[k]),
        let parent = clauses[k].parent, parent < k, !isStillToDo(k, for: parent, t),
        steps < clauses.count
      else { break }
      k = parent
      steps += 1
    }
    let nouns = happenings.indices.filter {
      happenings[$0].clause == nil && happenings[$0].tokens.contains(place)
        && !view.hasDate(in: happenings[$0].noun?.phrase ?? 0..<0)
    }
    return nouns.count == 1 ? nouns : []
  }

  /// "cancelled a visit planned for Thursday": the day is that of what was planned.
  private func planned(for k: Int, in happenings: [Happening]) -> Int? {
    guard clauses[k].link == .reduced, clauses[k].group.verb.sort == .plan else { return nil }
    return happenings.firstIndex {
      $0.noun.map {
        clauses[k].subject.contains($0.head)
          || $0.phrase.upperBound == clauses[k].tokens.lowerBound
      } == true
    }
  }

  /// "at a meeting held on Monday, he said": the day is the verb's too; not so "a plan, begun two
  /// years ago, was dropped".
  private func isOfAdjunct(_ clause: Clause) -> Bool {
    let before = clause.subject.lowerBound - 1
    return ["at", "during", "in"].contains { view.has($0, at: before) }
  }

  /// "summoned her to testify on May 10": the day is that of what is still to be done.
  private func isStillToDo(_ k: Int, for parent: Int, _ t: Int) -> Bool {
    guard clauses[k].link == .infinitive, view.timexes[t].timex.anchor != nil else {
      return false
    }
    let verb = clauses[parent].group.verb
    if verb.sort == .say || verb.kind == .statement || verb.sort == .plan { return true }
    let between = clauses[parent].group.tokens.upperBound..<clauses[k].group.tokens.lowerBound
    return verb.kind == .other && !between.isEmpty
      && between.contains { view.words[$0].mention != nil }
  }

  private func joined(to k: Int, _ happenings: [Happening]) -> [Int] {
    happenings.indices.filter { h in
      guard let c = happenings[h].clause, c > k else { return false }
      return clauses[c].link == .coordinated && clauses[c].parent == k
    }
  }

  private func date(of t: Int) -> EventDate? {
    let timex = view.timexes[t].timex
    guard let value = timex.edtf else { return nil }
    if joins(t), let stretch = stretch(from: t, to: t + 1) { return stretch }
    if let days = daysLasting(from: t), let first = value.bounds.singleDay,
      let interval = try? EDTF("\(first)/\(first + (days - 1))")
    {
      return EventDate(
        value: interval, basis: .resolved, isApproximate: timex.isApproximate, timex: timex.span)
    }
    if timex.rule.hasSuffix("range-start"), t + 1 < view.timexes.count,
      view.timexes[t + 1].timex.rule.hasSuffix("range-end"),
      let stretch = stretch(from: t, to: t + 1)
    {
      return stretch
    }
    return EventDate(
      value: value, basis: timex.anchor == nil ? .stated : .resolved,
      // "At about six o'clock" leaves no doubt of the day.
      isApproximate: timex.isApproximate && timex.kind == .date, timex: timex.span)
  }

  private func stretch(from t: Int, to end: Int) -> EventDate? {
    let (first, last) = (view.timexes[t].timex, view.timexes[end].timex)
    // Each may be a stretch itself: a week, a winter.
    guard let start = first.edtf?.string.split(separator: "/").first,
      let stop = last.edtf?.string.split(separator: "/").last,
      let interval = try? EDTF("\(start)/\(stop)")
    else { return nil }
    return EventDate(
      value: interval, basis: (first.anchor ?? last.anchor) == nil ? .stated : .resolved,
      isApproximate: first.isApproximate || last.isApproximate,
      timex: first.span.lowerBound..<last.span.upperBound)
  }
}
