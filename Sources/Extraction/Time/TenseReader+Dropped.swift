/// Days of what is dropped before it comes: "cancelled Thursday's visit".
extension TenseReader {
  private static let drops: Set<String> = [
    "cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling", "postpone",
    "postpones", "postponed", "postponing", "scrap", "scraps", "scrapped", "abandoned",
  ]

  /// Whether a day names what somebody calls off, so that it was still to come: "cancelled
  /// Thursday's visit", "called off her Friday meeting", "Thursday's visit was cancelled". In
  /// "cancelled a visit on Thursday" it is the day of the cancelling.
  func namesWhatIsDropped(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < text.tokens.count, text.tokens[next].kind == .word else { return false }
    let isOwner = text.tokens[next].folded == "'s"
    var before = tokens.lowerBound - 1
    let isModifier = before >= 0 && TenseReader.articles.contains(text.tokens[before].folded)
    guard isOwner || isModifier else { return false }
    if isModifier { before -= 1 }
    return isDrop(before) || isOwner && isDroppedBehind(next + 1)
  }

  /// Whether the verb here drops what it is done to.
  func isDrop(_ i: Int) -> Bool {
    guard text.tokens.indices.contains(i) else { return false }
    let word = text.tokens[i].folded
    return TenseReader.drops.contains(word)
      || word == "off" && i > 0
        && ["call", "calls", "called", "calling"].contains(text.tokens[i - 1].folded)
  }

  /// "Thursday's visit to Lenta has been cancelled"
  private func isDroppedBehind(_ start: Int) -> Bool {
    for i in start..<max(start, min(start + 8, text.tokens.count)) {
      guard text.tokens[i].kind == .word else { return false }
      if ["was", "were", "been", "is", "are", "be"].contains(text.tokens[i].folded) {
        return isDrop(i + 1) || isDrop(i + 2) && text.tokens[i + 2].folded == "off"
      }
    }
    return false
  }

  static let articles: Set<String> = ["a", "an", "the", "his", "her", "its", "their"]
}
