/// What was cut last, to be put back: cuts that follow each other without another key between them
/// are one.
struct Cuttings: Sendable {
  private(set) var text = ""
  private var isGoingOn = false

  /// Takes what was cut before or after the cursor; gives whether that was anything.
  mutating func add(_ cut: String, before: Bool = false) -> Bool {
    guard !cut.isEmpty else { return false }
    text = isGoingOn ? (before ? cut + text : text + cut) : cut
    isGoingOn = true
    return true
  }

  /// Notes that another key was pressed: the next cut begins anew.
  mutating func rest() { isGoingOn = false }
}
