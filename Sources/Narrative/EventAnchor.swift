/// What an event is known by when its source is read anew and the ordinals have shifted: its
/// words.
package struct EventAnchor: Hashable, Sendable {
  /// The event as it was called when it was named.
  package var id: EventID
  /// The source's own words: the slice of its span.
  package var text: String
  /// The word that evokes it.
  package var trigger: String
  /// Where that word began: a UTF-8 offset in the source's text.
  package var triggerOffset: Int

  package init(id: EventID, text: String, trigger: String, triggerOffset: Int) {
    self.id = id
    self.text = text
    self.trigger = trigger
    self.triggerOffset = triggerOffset
  }
}

extension EventAnchor {
  /// The one that is meant among the events of its source as they are read now.
  ///
  /// The same words with the same trigger are the event. Else the same trigger in a clause that
  /// now ends elsewhere is: one text holds the other. Of several the nearest is meant.
  /// - Parameter events: of its source, in any order.
  /// - Returns: nil if nothing fits; then the judgement has nothing to apply to.
  package func match(among events: [EventAnchor]) -> EventID? {
    let alike = events.filter { $0.trigger == trigger && $0.id.source == id.source }
    let same = alike.filter { $0.text == text }
    if !same.isEmpty { return nearest(same) }
    return nearest(alike.filter { $0.text.contains(text) || text.contains($0.text) })
  }

  private func nearest(_ events: [EventAnchor]) -> EventID? {
    events.min { a, b in
      (abs(a.triggerOffset - triggerOffset), a.id) < (abs(b.triggerOffset - triggerOffset), b.id)
    }?.id
  }
}
