import Chronology
package import Narrative
import QueryEngine

/// Everything read in one source as rows of JSON: what `synoptic extract --format jsonl` gives.
///
/// `kind` names the sort of row and `type` what sort of timex, actor or happening it is. Only
/// names become actor rows: a pronoun is no name.
package struct AnnotationRows: Sendable {
  private let annotated: AnnotatedSource
  private let slices: SourceSlices

  package init(_ annotated: AnnotatedSource) {
    self.annotated = annotated
    slices = SourceSlices(annotated.source)
  }

  /// Appends one line of JSON for the source, then its timexes, names, quotes and events.
  package func writeJSONLines(to out: inout [UInt8]) {
    write(source, to: &out)
    for timex in annotated.timexes { write(row(timex), to: &out) }
    for mention in annotated.mentions where mention.form == .name || mention.form == .part {
      write(row(mention), to: &out)
    }
    for quote in annotated.quotes { write(row(quote), to: &out) }
    for event in annotated.events { write(row(event), to: &out) }
  }

  private func write(_ row: JSONValue, to out: inout [UInt8]) {
    row.write(to: &out)
    out.append(UInt8(ascii: "\n"))
  }

  private var handle: JSONValue { .string(annotated.source.handle) }

  private var source: JSONValue {
    [
      "kind": "source", "source": handle,
      "published": JSONValue(annotated.source.published?.string),
      "characters": .integer(slices.codePoints.count),
    ]
  }

  private func row(_ timex: Timex) -> JSONValue {
    let span = slices.codePoints.span(timex.span)
    return [
      "kind": "timex", "source": handle,
      "start": .integer(span.lowerBound), "end": .integer(span.upperBound),
      "text": .string(slices.text(timex.span)), "type": .string(timex.kind.rawValue),
      "value": .string(timex.value), "edtf": JSONValue(timex.edtf?.string),
      "anchor": JSONValue(timex.anchor), "rule": .string(timex.rule),
      "approximate": .bool(timex.isApproximate),
      "possibleYears": .array(timex.possibleYears.map { .integer($0) }),
    ]
  }

  private func row(_ mention: ActorMention) -> JSONValue {
    let span = slices.codePoints.span(mention.span)
    return [
      "kind": "actor", "source": handle,
      "start": .integer(span.lowerBound), "end": .integer(span.upperBound),
      "text": .string(slices.text(mention.span)), "type": .string(mention.kind.rawValue),
      "name": .string(mention.name),
    ]
  }

  private func row(_ quote: Quote) -> JSONValue {
    [
      "kind": "quote", "source": handle, "content": places(quote.content),
      "cue": places(quote.cue), "speaker": places(quote.speaker),
      "speakerName": JSONValue(quote.speakerName), "direct": .bool(quote.isDirect),
    ]
  }

  private func row(_ event: Event) -> JSONValue {
    let row = EventRow(
      event: event, text: slices.text(event.span),
      codePointSpan: slices.codePoints.span(event.span))
    return .object([.init("kind", "event")] + EventRows.members(row, kindKey: "type"))
  }

  private func places(_ spans: [Range<Int>]) -> JSONValue {
    .array(
      spans.map {
        let span = slices.codePoints.span($0)
        return ["start": .integer(span.lowerBound), "end": .integer(span.upperBound)]
      })
  }
}
