import Lexicons
import Narrative
import Stopping

/// Finds persons of one surname whom no account names together and who have the same particulars:
/// "Tom" in one account where the others have "Steve".
struct NameConflicts {
  let accounts: [Account]
  let texts: [SourceWords]
  let profiles: [ActorProfile]

  func discrepancies() -> [Discrepancy] {
    var bySurname: [String: [ActorProfile]] = [:]
    for profile in profiles {
      let words = NameFolding.person(profile.actor)
      if words.count > 1, let surname = words.last {
        bySurname[surname, default: []].append(profile)
      }
    }
    let rivals = bySurname.filter { $0.value.count > 1 && $0.value.count < 6 }
    guard !rivals.isEmpty else { return [] }
    let particulars = particulars()
    return rivals.keys.sorted().flatMap { surname -> [Discrepancy] in
      let persons = rivals[surname] ?? []
      return persons.indices.flatMap { i in
        persons[(i + 1)...].flatMap { conflict(persons[i], $0, particulars) }
      }
    }
  }

  /// A row for each source of the one that fewer sources name.
  private func conflict(
    _ x: ActorProfile, _ y: ActorProfile, _ particulars: Particulars
  ) -> [Discrepancy] {
    let (first, second) = (full(x), full(y))
    guard let given = NameFolding.person(x.actor).first,
      let other = NameFolding.person(y.actor).first, given != other,
      !given.hasPrefix(other), !other.hasPrefix(given),
      Set(x.names.map(\.source)).isDisjoint(with: y.names.map(\.source)),
      let shared = particulars.shared(x.actor, y.actor)
    else { return [] }
    let isFirst = first.count <= second.count
    let (few, many) = isFirst ? (first, second) : (second, first)
    guard let against = many.first else { return [] }
    return few.map { claim in
      Discrepancy(
        episode: nil, slot: .actor, isStrict: true,
        reason: "name: one surname, one calling (\(shared)), never both in one account",
        actor: against.text, a: claim.side, b: against.side)
    }
  }

  /// The first full name in each source.
  private func full(_ profile: ActorProfile) -> [ActorClaim] {
    var seen: Set<String> = []
    return profile.names.filter {
      NameFolding.person($0.text).count > 1 && seen.insert($0.source).inserted
    }
  }

  // MARK: Particulars

  /// What is told around each person's name.
  struct Particulars {
    /// By actor: the stems of the words.
    var stems: [String: Set<String>] = [:]
    /// By actor: a calling with the word before it, "estate mogul".
    var callings: [String: Set<String>] = [:]
    /// By actor: the pronouns that go on with it.
    var pronouns: [String: Set<String>] = [:]
    var kinship: Set<String> = []

    /// The calling that both have, if more than that is told of both, and nothing says that the two
    /// are kin, or man and woman.
    func shared(_ x: String, _ y: String) -> String? {
      guard !kinship.contains(x), !kinship.contains(y), let first = stems[x], let second = stems[y]
      else { return nil }
      let pronouns = [self.pronouns[x] ?? [], self.pronouns[y] ?? []]
      if !pronouns[0].isEmpty, !pronouns[1].isEmpty, pronouns[0].isDisjoint(with: pronouns[1]) {
        return nil
      }
      let shared = (callings[x] ?? []).intersection(callings[y] ?? [])
      guard let calling = shared.min() else { return nil }
      let known = Set(ContentWords.stems(of: "\(x) \(y) \(calling)"))
      return first.intersection(second).subtracting(known).count >= 3 ? calling : nil
    }
  }

  private func particulars() -> Particulars {
    var found = Particulars()
    for (index, account) in accounts.enumerated() where !StopSign.isRaised {
      var sentences: [Range<Int>: Set<String>] = [:]
      for mention in account.annotated.mentions where mention.kind == .person {
        sentences[texts[index].sentence(around: mention.span), default: []].insert(mention.name)
      }
      for (sentence, names) in sentences {
        add(words(of: sentence, in: texts[index], names.count == 1), of: names, to: &found)
      }
    }
    return found
  }

  private func add(
    _ words: [SourceWords.Word], of names: Set<String>, to found: inout Particulars
  ) {
    let isKin = words.contains { Self.kin.contains($0.folded) }
    let stems = Set(
      words.filter { !$0.isCapital && $0.folded.utf8.count > 2 }
        .flatMap { ContentWords.stems(of: $0.folded) })
    var callings: Set<String> = []
    for (word, next) in zip(words, words.dropFirst())
    where OfficeWords.callings.contains(next.folded) && !OfficeWords.articles.contains(word.folded)
    {
      callings.insert("\(word.folded) \(next.folded)")
    }
    let pronouns = Set(words.compactMap { Self.pronouns[$0.folded] })
    for name in names {
      found.stems[name, default: []].formUnion(stems)
      found.callings[name, default: []].formUnion(callings)
      if isKin { found.kinship.insert(name) }
      if names.count == 1 { found.pronouns[name, default: []].formUnion(pronouns) }
    }
  }

  /// The words of a sentence; of one that names one person, also those of the next if it goes on
  /// with a pronoun: "Who is Ann Lee? She is a baker."
  private func words(
    of sentence: Range<Int>, in text: SourceWords, _ isOfOne: Bool
  ) -> [SourceWords.Word] {
    let words = text.words(in: sentence)
    let next = text.sentence(around: sentence.upperBound + 1..<sentence.upperBound + 2)
    guard isOfOne, next.lowerBound >= sentence.upperBound else { return words }
    let rest = text.words(in: next)
    guard let first = rest.first?.folded, Self.pronouns[first] != nil else { return words }
    return words + rest
  }

  private static let pronouns = ["he": "m", "his": "m", "him": "m", "she": "f", "her": "f"]

  private static let kin: Set<String> = [
    "brother", "brothers", "sister", "sisters", "father", "mother", "son", "daughter", "wife",
    "husband", "widow", "widower", "cousin", "uncle", "aunt", "nephew", "niece", "twin", "family",
  ]
}
