/// A property of events that a query can name. The one list of them; `FieldTable` describes each.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case id
  case date, within, before, after
  case year, month, decade, century, weekday
  case actor, agent, patient, role
  case source, outlet, place, kind, text
  case speaker, origin, certainty, number, episode
  case tag, note
  case has
}
