import Chronology
import Extraction
package import Narrative
package import QueryEngine

/// What the rows of one account's events say beyond the events: the account, and the evidence for
/// each event, so that the rows can be read back without the article.
///
/// The evidence quotes the sentences that the event's spans lie in (`words`), and those behind it
/// that name somebody and tell no event: what an actor is called in them is compared too. Names,
/// times and descriptions in these sentences come with it, and the quotes that begin behind the
/// event. All spans count code points.
package struct AccountEvidence {
  private let slices: SourceSlices
  private let account: JSONValue
  /// The sentences, or of a source that was read from rows its pieces; in order, apart.
  let sentences: [Range<Int>]
  private let mentions: [ActorMention]
  private let timexes: [Timex]
  private let actors: [String: [NamedActor]]
  /// By ordinal of the event before them: the sentences that tell no event.
  let eventless: [Int: [Range<Int>]]
  /// By ordinal of the event before them.
  let quotes: [Int: [Quote]]

  package init(_ annotated: AnnotatedSource) {
    let source = annotated.source
    slices = SourceSlices(source)
    account = [
      "title": JSONValue(source.title), "outlet": JSONValue(source.outlet),
      "author": JSONValue(source.author), "published": JSONValue(source.published?.string),
      "url": JSONValue(source.url),
    ]
    sentences = source.pieces ?? TokenizedText(source.text).sentences.map(\.span)
    mentions = annotated.mentions.sorted(by: EvidenceOrder.mentions)
    timexes = annotated.timexes.sorted(by: EvidenceOrder.timexes)
    actors = Self.joined(annotated.actors)
    let events = annotated.events.sorted {
      ($0.span.lowerBound, $0.id) < ($1.span.lowerBound, $1.id)
    }
    eventless = Self.eventless(sentences, mentions, events)
    quotes = Dictionary(grouping: annotated.quotes.sorted(by: EvidenceOrder.quotes)) { quote in
      let place = quote.content.first?.lowerBound ?? 0
      let next = events.partitioningIndex { $0.span.lowerBound > place }
      return next > 0 ? events[next - 1].id.ordinal : events.first?.id.ordinal ?? 0
    }
  }

  /// By name, those of one name and kind together.
  private static func joined(_ actors: [NamedActor]) -> [String: [NamedActor]] {
    var joined: [String: [NamedActor]] = [:]
    for actor in actors {
      var known = joined[actor.name] ?? []
      if let place = known.firstIndex(where: { $0.kind == actor.kind }) {
        known[place].aliases += actor.aliases.filter { !known[place].aliases.contains($0) }
        known[place].descriptions += actor.descriptions
      } else {
        known.append(actor)
      }
      joined[actor.name] = known
    }
    return joined
  }

  /// The row of an event of the account.
  package func json(_ row: EventRow) -> JSONValue {
    .object(
      EventRows.members(row, kindKey: "kind")
        + [.init("account", account), .init("evidence", evidence(of: row.event))])
  }

  /// Appends it as a line.
  package func writeJSONLine(_ row: EventRow, to out: inout [UInt8]) {
    json(row).write(to: &out)
    out.append(UInt8(ascii: "\n"))
  }

  private func evidence(of event: Event) -> JSONValue {
    let pieces = pieces(of: event)
    let mentions = pieces.flatMap { piece in inside(piece, of: self.mentions) { $0.span } }
    let timexes = pieces.flatMap { piece in inside(piece, of: self.timexes) { $0.span } }
    var names = Set(event.participants.map(\.name)).union(mentions.map(\.name))
    names.formUnion(event.origins + [event.place, event.speaker].compactMap(\.self))
    let quotes = quotes[event.id.ordinal] ?? []
    names.formUnion(quotes.compactMap(\.speakerName))
    let known = names.flatMap { actors[$0] ?? [] }.sorted(by: EvidenceOrder.actors)
    return [
      "trigger": .object(place(event.trigger)),
      "approximate": .bool(event.date?.isApproximate ?? false),
      "timex": event.date?.timex.map { .object(place($0)) } ?? .null,
      "participants": .array(event.participants.map(json)),
      "numbers": .array(event.numbers.map { .object(place($0.span)) }),
      "rules": JSONValue(event.rules),
      "words": .array(
        pieces.map { .object(place($0) + [.init("text", .string(slices.text($0)))]) }),
      "names": .array(known.map { json($0, in: pieces) }),
      "mentions": .array(mentions.map(json)),
      "timexes": .array(timexes.map(json)),
      "quotes": .array(quotes.map(json)),
    ]
  }

  private func json(_ actor: NamedActor, in pieces: [Range<Int>]) -> JSONValue {
    let descriptions = actor.descriptions.sorted(by: EvidenceOrder.descriptions)
      .filter { description in
        pieces.contains {
          $0.lowerBound <= description.span.lowerBound
            && description.span.upperBound <= $0.upperBound
        }
      }
    return [
      "name": .string(actor.name), "type": .string(actor.kind.rawValue),
      "aliases": JSONValue(actor.aliases),
      "descriptions": .array(
        descriptions.map { .object(place($0.span) + [.init("text", .string($0.text))]) }),
    ]
  }

  private func json(_ participant: Participant) -> JSONValue {
    .object(
      place(participant.span) + [
        .init("name", .string(participant.name)), .init("type", .string(participant.kind.rawValue)),
        .init("role", .string(participant.role.rawValue)),
      ])
  }

  private func json(_ mention: ActorMention) -> JSONValue {
    .object(
      place(mention.span) + [
        .init("name", .string(mention.name)), .init("type", .string(mention.kind.rawValue)),
        .init("form", .string(mention.form.rawValue)), .init("rule", .string(mention.rule)),
      ])
  }

  private func json(_ timex: Timex) -> JSONValue {
    .object(
      place(timex.span) + [
        .init("type", .string(timex.kind.rawValue)), .init("value", .string(timex.value)),
        .init("edtf", JSONValue(timex.edtf?.string)), .init("anchor", JSONValue(timex.anchor)),
        .init("rule", .string(timex.rule)), .init("approximate", .bool(timex.isApproximate)),
        .init("possibleYears", .array(timex.possibleYears.map { .integer($0) })),
      ])
  }

  private func json(_ quote: Quote) -> JSONValue {
    [
      "content": places(quote.content), "cue": places(quote.cue),
      "speaker": places(quote.speaker), "speakerName": JSONValue(quote.speakerName),
      "direct": .bool(quote.isDirect), "rule": .string(quote.rule),
    ]
  }

  private func places(_ spans: [Range<Int>]) -> JSONValue {
    .array(spans.map { .object(place($0)) })
  }

  private func place(_ span: Range<Int>) -> [JSONValue.Member] {
    let span = slices.codePoints.span(span)
    return [.init("start", .integer(span.lowerBound)), .init("end", .integer(span.upperBound))]
  }
}
