import Lexicons
import Narrative

/// Finds names a letter apart that no account has both of: "Lars Holm" here, "Lars Holme" there.
///
/// A slip of the pen, or two persons: never strict. One given name and one calling, or one office,
/// must be told of both.
struct NameSlips {
  let profiles: [ActorProfile]

  func discrepancies() -> [Discrepancy] {
    var byGiven: [String: [ActorProfile]] = [:]
    for profile in profiles {
      let words = NameFolding.person(profile.actor)
      if words.count > 1, let given = words.first { byGiven[given, default: []].append(profile) }
    }
    return byGiven.keys.sorted().flatMap { given -> [Discrepancy] in
      let persons = byGiven[given] ?? []
      guard persons.count <= Self.most else { return [] }
      return persons.indices.flatMap { i in
        persons[(i + 1)...].compactMap { slip(persons[i], $0) }
      }
    }
  }

  /// Persons of one given name that are compared with each other.
  private static let most = 40

  private func slip(_ x: ActorProfile, _ y: ActorProfile) -> Discrepancy? {
    guard Set(x.names.map(\.source)).isDisjoint(with: y.names.map(\.source)),
      let first = full(x), let second = full(y),
      let surname = NameFolding.person(first.text).last,
      let other = NameFolding.person(second.text).last, surname != other,
      Self.areOneLetterApart(Array(surname.utf8), Array(other.utf8)), haveOneTitle(x, y)
    else { return nil }
    let isInOrder = first.source <= second.source
    return Discrepancy(
      episode: nil, slot: .actor, isStrict: false,
      reason: Self.reason,
      actor: min(x.actor, y.actor), a: isInOrder ? first.side : second.side,
      b: isInOrder ? second.side : first.side)
  }

  /// The difference of two actors, never strict where their names are a letter apart.
  static func tempered(_ item: Discrepancy) -> Discrepancy {
    guard item.isStrict, item.slot == .actor else { return item }
    let (first, second) = (NameFolding.person(item.a.value), NameFolding.person(item.b.value))
    guard first.count > 1, first.dropLast() == second.dropLast(), let surname = first.last,
      let other = second.last, areOneLetterApart(Array(surname.utf8), Array(other.utf8))
    else { return item }
    var item = item
    item.isStrict = false
    item.reason = reason
    return item
  }

  private static let reason =
    "names a letter apart, never both in one account: a slip, or two persons"

  private func full(_ profile: ActorProfile) -> ActorClaim? {
    profile.names.first { NameFolding.person($0.text).count > 1 }
  }

  private func haveOneTitle(_ x: ActorProfile, _ y: ActorProfile) -> Bool {
    let heads = Set(x.titles.compactMap { OfficeTitle($0.text).head })
    return y.titles.contains { OfficeTitle($0.text).head.map(heads.contains) ?? false }
  }

  /// Whether one letter added, left out, changed, or two changed about make one of the other.
  static func areOneLetterApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count > 3, long.count - short.count < 2, short != long else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    if short.count < long.count { return long[(head + 1)...].elementsEqual(short[head...]) }
    let (x, y) = (Array(short[head...]), Array(long[head...]))
    return x.dropFirst() == y.dropFirst()
      || (x.count > 1 && x[0] == y[1] && x[1] == y[0] && x.dropFirst(2) == y.dropFirst(2))
  }
}
