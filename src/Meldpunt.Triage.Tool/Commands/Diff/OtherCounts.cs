using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Counts other changes by kind: <c>the version, 3 texts and 1 contact</c>.</summary>
internal static class OtherCounts
{
    public static string Write(ValueList<OtherChange> changes)
    {
        string[] parts = [.. changes.GroupBy(change => change.Kind).Select(kind => Write(kind.Key, kind.Count()))];
        return parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static string Write(OtherChangeKind kind, int count) => kind switch
    {
        OtherChangeKind.Accepted => Figures.Counted(count, "accepted finding", "accepted findings"),
        OtherChangeKind.Version => "the version",
        OtherChangeKind.Schema => "the reference to a schema",
        OtherChangeKind.Section => Figures.Counted(count, "section", "sections"),
        OtherChangeKind.Evidence => "what URLs tell",
        OtherChangeKind.Contact => Figures.Counted(count, "part of a contact", "parts of contacts"),
        OtherChangeKind.Guarantee => Figures.Counted(count, "guarantee", "guarantees"),
        OtherChangeKind.CodeSystem => Figures.Counted(count, "system of codes", "systems of codes"),
        OtherChangeKind.Code => Figures.Counted(count, "code", "codes"),
        OtherChangeKind.Impossible => Figures.Counted(count, "impossible combination", "impossible combinations"),
        OtherChangeKind.Source => Figures.Counted(count, "source", "sources"),
        OtherChangeKind.Closing => Figures.Counted(count, "answer at closing", "answers at closing"),
        OtherChangeKind.Alike => Figures.Counted(count, "list of alike answers", "lists of alike answers"),
        OtherChangeKind.Asked => $"who answers {Figures.Counted(count, "fact", "facts")}",
        OtherChangeKind.QuestionOrder => "the order of questions",
        OtherChangeKind.AnswerOrder => "the order of answers",
        OtherChangeKind.Language => "the languages",
        OtherChangeKind.Text => Figures.Counted(count, "text", "texts"),
        OtherChangeKind.Word => Figures.Counted(count, "fact or answer", "facts or answers"),
        OtherChangeKind.Form => "how rules are written",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
