import Narrative

/// Finds an account that tells of two governments as in office at one time: "the Biden
/// administration maintains" in a text that tells of another's return to power.
struct OfficeHolders {
  let account: Account
  let words: SourceWords

  func discrepancies() -> [Discrepancy] {
    let all = words.all
    let ruling = administrations(all)
    let returned = returns(all)
    guard let first = ruling.first else { return [] }
    // Another government told of in the present, or a return to power.
    let other =
      ruling.first { $0.surname != first.surname } ?? returned.first { $0.surname != first.surname }
    guard let other else { return [] }
    return [
      Discrepancy(
        episode: nil, slot: .title, isStrict: true,
        reason: "within one account: two heads of one government at one time",
        actor: nil, a: side(first), b: side(other))
    ]
  }

  private struct Holder {
    var surname: String
    var span: Range<Int>
  }

  private func side(_ holder: Holder) -> Discrepancy.Side {
    Discrepancy.Side(
      source: account.handle, event: account.event(at: holder.span), span: holder.span,
      value: words.text(holder.span))
  }

  /// "the Biden administration publicly maintains": a surname, the noun, a verb in the present.
  private func administrations(_ all: [SourceWords.Word]) -> [Holder] {
    var found: [Holder] = []
    for index in all.indices.dropFirst(2)
    where all[index].folded == "administration" || all[index].folded == "presidency" {
      let name = all[index - 1]
      guard name.isCapital, all[index - 2].folded == "the",
        OfficeWords.countries[name.folded] == nil, rules(all, after: index)
      else { continue }
      found.append(
        Holder(surname: name.folded, span: name.span.lowerBound..<all[index].span.upperBound))
    }
    return found
  }

  /// "the return of Donald Trump to the White House", "her return to office".
  private func returns(_ all: [SourceWords.Word]) -> [Holder] {
    var found: [Holder] = []
    for index in all.indices where all[index].folded == "return" || all[index].folded == "returned"
    {
      let rest = Array(all[(index + 1)...].prefix(8))
      guard let to = rest.firstIndex(where: { $0.folded == "to" }),
        let seat = rest[(to + 1)...].first(where: { $0.folded != "the" }),
        Self.seats.contains(seat.folded)
      else { continue }
      var name: SourceWords.Word?
      if rest.first?.folded == "of" {
        name = rest[1..<to].last(where: \.isCapital)
      } else if to == 0, index > 0 {
        name = all[index - 1].isCapital ? all[index - 1] : nil
      }
      guard let name else { continue }
      let end = seat.folded == "white" ? rest[min(to + 3, rest.count - 1)] : seat
      found.append(
        Holder(
          surname: name.folded,
          span: min(all[index].span.lowerBound, name.span.lowerBound)..<end.span.upperBound))
    }
    return found
  }

  /// Whether a verb in the present follows, at once or behind one adverb. "The administration's
  /// actions" has none, and a government that "takes office" is not yet there.
  private func rules(_ all: [SourceWords.Word], after index: Int) -> Bool {
    guard words.text(all[index].span).utf8.count == all[index].folded.utf8.count else {
      return false
    }
    let next = all[(index + 1)...].prefix(2).map(\.folded)
    guard let first = next.first else { return false }
    if isPresentVerb(first) { return first != "takes" }
    let isAdverb = first.hasSuffix("ly") || ["now", "still", "also"].contains(first)
    return isAdverb && next.count > 1 && isPresentVerb(next[1])
  }

  private func isPresentVerb(_ word: String) -> Bool {
    if ["is", "has", "remains", "wants", "does"].contains(word) { return true }
    return word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !word.hasSuffix("us") && !Self.nouns.contains(word)
  }

  private static let seats: Set<String> = ["white", "office", "power", "presidency"]
  /// Plurals that follow the noun: "the Biden administration officials".
  private static let nouns: Set<String> = [
    "officials", "members", "figures", "sources", "efforts", "policies", "plans", "rules", "times",
    "years", "staffers", "aides", "lawyers", "sanctions", "orders", "talks",
  ]
}
