/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// Texts are read; counted in sources.
    case reading
    /// Names of actors are seen together; one step.
    case naming
    /// Events are taken up to be compared; counted in events.
    case comparing
    /// Episodes are found and written; one step.
    case grouping
  }

  package var phase: Phase
  package var done: Int
  package var total: Int

  package init(phase: Phase, done: Int, total: Int) {
    self.phase = phase
    self.done = done
    self.total = total
  }
}
