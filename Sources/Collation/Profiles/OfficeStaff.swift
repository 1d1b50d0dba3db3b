import Algorithms
import Lexicons
import Narrative

/// Finds an account that calls somebody a member of parliament and tells of that person's own
/// security adviser: only one who is in the government has such a one.
struct OfficeStaff {
  let account: Account
  let words: SourceWords

  func discrepancies() -> [Discrepancy] {
    var members: [String: ActorMention] = [:]
    let all = words.all
    let persons = account.annotated.mentions.filter {
      $0.kind == .person && $0.form != .description
    }
    var found: [Discrepancy] = []
    for mention in persons {
      guard let first = all.firstIndex(atOrAfter: mention.span.lowerBound) else { continue }
      if first > 0,
        Self.members.contains(all[first - 1].folded)
          || Self.members.contains(all[first].folded)
      {
        if members[mention.name] == nil { members[mention.name] = mention }
      }
    }
    for mention in persons {
      guard let member = members[mention.name],
        let last = all.lastIndex(endingBy: mention.span.upperBound + 4),
        all[last].span.upperBound >= mention.span.upperBound, isOwner(mention, all[last])
      else { continue }
      let rest = Array(all[(last + 1)...].prefix(4))
      guard let head = rest.firstIndex(where: { ["adviser", "advisor"].contains($0.folded) }),
        rest[..<head].contains(where: { $0.folded == "security" }),
        !found.contains(where: { $0.actor == mention.name })
      else { continue }
      let title = title(of: member, all)
      let staff = mention.span.lowerBound..<rest[head].span.upperBound
      found.append(
        Discrepancy(
          episode: nil, slot: .title, isStrict: false,
          reason: "within one account; a member of parliament beside an own adviser in government",
          actor: mention.name, a: side(title), b: side(staff)))
    }
    return found
  }

  private func isOwner(_ mention: ActorMention, _ last: SourceWords.Word) -> Bool {
    let text = words.text(mention.span.lowerBound..<last.span.upperBound)
    return text.hasSuffix("'s") || text.hasSuffix("\u{2019}s")
  }

  /// The title with the name.
  private func title(of mention: ActorMention, _ all: [SourceWords.Word]) -> Range<Int> {
    guard let first = all.firstIndex(atOrAfter: mention.span.lowerBound), first > 0,
      Self.members.contains(all[first - 1].folded)
    else { return mention.span }
    return all[first - 1].span.lowerBound..<mention.span.upperBound
  }

  private func side(_ span: Range<Int>) -> Discrepancy.Side {
    Discrepancy.Side(
      source: account.handle, event: account.event(at: span), span: span, value: words.text(span))
  }

  private static let members: Set<String> = [
    "senator", "congressman", "congresswoman", "representative",
  ]
}

extension [SourceWords.Word] {
  /// The first word that begins at an offset or later; the words are in their order.
  fileprivate func firstIndex(atOrAfter offset: Int) -> Int? {
    let index = partitioningIndex { $0.span.lowerBound >= offset }
    return index < count ? index : nil
  }

  /// The last word that ends at an offset or before it.
  fileprivate func lastIndex(endingBy offset: Int) -> Int? {
    let end = partitioningIndex { $0.span.upperBound > offset }
    return end > 0 ? end - 1 : nil
  }
}
