/// Numbers with what they count.
enum Plural {
  /// "1 event", "2 events".
  static func of(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
