/// The days between which an uncertain date lies: earliest and latest, both included.
///
/// A nil bound is open or unknown. A date without a year (`XXXX-10-14`) has bounds that span all
/// four-digit years, and `annual` says which days of any year it can be.
package struct DateBounds: Hashable, Sendable {
  package var earliest: CalendarDay?
  package var latest: CalendarDay?
  package var annual: AnnualDays?

  package init(earliest: CalendarDay?, latest: CalendarDay?, annual: AnnualDays? = nil) {
    self.earliest = earliest
    self.latest = latest
    self.annual = annual
  }
}

/// Days that recur each year, for dates whose year is unknown; first and last included.
/// Each is month times 100 plus day: 14 October is 1014. A first after the last crosses the new year.
package struct AnnualDays: Hashable, Sendable {
  package var first: Int
  package var last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
}
