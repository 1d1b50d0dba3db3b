/// The elements of a sequence, up to where the work on this thread is to end.
///
/// It takes the sign once and asks it before each element.
@usableFromInline package struct UntilStopped<Base: Sequence>: Sequence, IteratorProtocol {
  @usableFromInline var base: Base.Iterator
  @usableFromInline let sign: StopSign?

  @inlinable package init(_ base: Base) {
    self.base = base.makeIterator()
    sign = StopSign.ofThisWork
  }

  @inlinable package mutating func next() -> Base.Element? {
    if let sign, sign.isRaised { return nil }
    return base.next()
  }
}

extension Sequence {
  /// The elements, up to where the work on this thread is to end.
  @inlinable package var untilStopped: UntilStopped<Self> { UntilStopped(self) }

  /// The elements in an order; in none that counts where the work was to end before.
  @inlinable package func sortedUntilStopped(
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    guard let sign = StopSign.ofThisWork else { return sorted(by: precedes) }
    let elements = Array(self)
    do {
      return try elements.sorted { a, b in
        if sign.isRaised { throw StopSign.Raised() }
        return precedes(a, b)
      }
    } catch {
      return elements
    }
  }
}

extension StopSign {
  /// Ends a sort.
  @usableFromInline struct Raised: Error {
    @usableFromInline init() {}
  }
}
