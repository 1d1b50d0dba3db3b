/// A command as people see it: help, completion, errors and documentation read this table.
package struct CommandEntry: Hashable, Sendable {
  /// What an argument is, for completion.
  package enum Argument: Hashable, Sendable {
    case path, handle, sourceProperty, actor, event, tag, mode, setting, topic, onOff, none
  }

  package var command: CommandName
  package var group: Group
  /// What follows the name: `PATH...`.
  package var usage: String
  package var summary: String
  package var example: String
  /// By position; the last stands for all that follow.
  package var arguments: [Argument]
  /// Whether it writes or reads files beyond the opened ones, which `--safe` refuses.
  package var touchesFiles: Bool

  package enum Group: String, Hashable, Sendable, CaseIterable {
    case data, judgements, insight, session, output, rest
  }

  package var name: String { "." + command.rawValue }
}

/// The commands, one case each.
package enum CommandName: String, Hashable, Sendable, CaseIterable {
  case open, `import`, export, report, sources, source, actors, actor
  case alias, merge, split, redate, drop, note, tag, undo, redo, judgements
  case why, explain, cite
  case record, read, set, today, lets, history
  case mode, width, output, once, last, timer
  case help, quit
}

package enum CommandTable {
  package static func entry(_ command: CommandName) -> CommandEntry {
    let (group, usage, summary, example, arguments, touchesFiles):
      (CommandEntry.Group, String, String, String, [CommandEntry.Argument], Bool) =
        switch command {
        case .open:
          (
            .data, "PATH...",
            "put a store, a corpus folder, articles or events in place of what is open",
            ".open Sessions/backchannel", [.path], true
          )
        case .import:
          (
            .data, "PATH...", "read more articles or events into what is open",
            ".import article.txt",
            [.path], true
          )
        case .export:
          (
            .data, "FORMAT FILE",
            "write the last result to a file, for other programs or to be read back",
            ".export jsonl events.jsonl", [.mode, .path], true
          )
        case .report:
          (
            .data, "FILE.html", "write all that is open, side by side, as a page",
            ".report page.html", [.path],
            true
          )
        case .sources: (.data, "", "the sources, with dates and events", ".sources", [], false)
        case .source:
          (
            .data, "HANDLE [PROPERTY VALUE]", "one source, or a change to what is known of it",
            ".source envoy published 2025-11-26", [.handle, .sourceProperty, .none], false
          )
        case .actors: (.data, "", "the actors, by mentions, with aliases", ".actors", [], false)
        case .actor:
          (
            .data, "NAME", "an actor's profile, source by source", ".actor witkoff", [.actor],
            false
          )
        case .alias:
          (
            .judgements, "NAME = NAME", "say that two names are one actor",
            ".alias \"Tom Witkoff\" = \"Steve Witkoff\"", [.actor], false
          )
        case .merge:
          (
            .judgements, "EPISODE EPISODE",
            "make one of two episodes, each named by its number or an event of it",
            ".merge 7 9", [.event], false
          )
        case .split:
          (
            .judgements, "EVENT", "take an event out of its episode", ".split envoy.12", [.event],
            false
          )
        case .redate:
          (
            .judgements, "EVENT EDTF", "give an event another date",
            ".redate envoy.12 2025-10-14", [.event, .none], false
          )
        case .drop:
          (.judgements, "EVENT", "leave out what is no event", ".drop envoy.12", [.event], false)
        case .note:
          (
            .judgements, "EVENT TEXT", "write a note beside an event",
            ".note envoy.12 ask Bloomberg", [.event, .none], false
          )
        case .tag:
          (.judgements, "EVENT TAG", "mark an event", ".tag envoy.12 call", [.event, .tag], false)
        case .undo: (.judgements, "", "take back the last judgement", ".undo", [], false)
        case .redo: (.judgements, "", "make it again", ".redo", [], false)
        case .judgements:
          (
            .judgements, "[FILE]",
            "the judgements so far, or into a file, as statements that make them again",
            ".judgements", [.path], false
          )
        case .why:
          (
            .insight, "EVENT", "how an event was read: sentence, rules, dates, names",
            ".why envoy.1", [.event], false
          )
        case .explain:
          (
            .insight, "QUERY", "how a query is understood and answered",
            ".explain actor:witkoff or date:2025-10", [.none], false
          )
        case .cite: (.insight, "", "the sources of the last result", ".cite", [], false)
        case .record:
          (
            .session, "[FILE | off]", "write what follows into a session file",
            ".record session.md", [.path], true
          )
        case .read:
          (
            .session, "FILE", "run the statements of a file", ".read session.md", [.path], true
          )
        case .set:
          (
            .session, "[NAME [VALUE]]", "a parameter for $NAME, or the list of them",
            ".set who witkoff", [.setting, .none], false
          )
        case .today:
          (
            .session, "[DATE | off]", "the day that 'today' means", ".today 2025-12-01", [.none],
            false
          )
        case .lets: (.session, "", "the named queries", ".lets", [], false)
        case .history:
          (
            .session, "[N]", "the statements of this session, or the last N", ".history 10",
            [.none], false
          )
        case .mode:
          (
            .output, "[MODE]",
            "the form of results: table, box, line, csv, json, jsonl, markdown, html",
            ".mode json", [.mode], false
          )
        case .width: (.output, "[N]", "columns of the output", ".width 80", [.none], false)
        case .output:
          (
            .output, "[FILE | off]", "results go to a file from here on", ".output rows.csv",
            [.path], true
          )
        case .once:
          (.output, "FILE", "the next result goes to a file", ".once rows.csv", [.path], true)
        case .last: (.output, "", "the last result in full", ".last", [], false)
        case .timer:
          (.output, "[on | off]", "tell how long a statement took", ".timer on", [.onOff], false)
        case .help:
          (.rest, "[TOPIC]", "what can be typed, or one thing of it", ".help date", [.topic], false)
        case .quit: (.rest, "", "leave", ".quit", [], false)
        }
    return CommandEntry(
      command: command, group: group, usage: usage, summary: summary, example: example,
      arguments: arguments, touchesFiles: touchesFiles)
  }

  package static let entries = CommandName.allCases.map(entry)
}
