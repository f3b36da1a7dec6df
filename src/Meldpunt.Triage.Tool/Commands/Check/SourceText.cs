using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What is said of a changed source, the same for each way of showing it.</summary>
internal static class SourceText
{
    private const int MostNamed = 12;
    private const int MostShown = 300;

    /// <summary>That nothing changed, or how much.</summary>
    public static string Summary(ValueList<SourceChange> changes) => changes.IsEmpty
        ? "The source is as it was."
        : $"{Figures.Counted(changes.Count, "paragraph of the source is", "paragraphs of the source are")} not as it was.".Replace("are not as it was", "are not as they were", StringComparison.Ordinal);

    /// <summary>What became of a block, what cites it, and its fingerprint, each a line.</summary>
    public static IEnumerable<string> Lines(SourceChange change)
    {
        yield return $"{Sections(change)} {Became(change)}";
        if (!change.CitedBy.IsEmpty) yield return $"Cited by {Named(change.CitedBy)}.";
        if (!change.Texts.IsEmpty) yield return $"Texts: {Named(change.Texts)}.";
        if (change.Fingerprint is { } fingerprint) yield return $"Fingerprint, once the policy is right: {fingerprint}{(change.Kept is { } kept ? $" in place of {kept}" : "")}.";
        else yield return $"Fingerprint that is no longer needed: {change.Kept}.";
    }

    /// <summary>The word for what became of it.</summary>
    public static string Word(SourceChangeKind kind) => kind switch
    {
        SourceChangeKind.Changed => "changed",
        SourceChangeKind.Went => "went",
        SourceChangeKind.Came => "came",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static void Write(Utf8JsonWriter json, SourceChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(change.Kind));
        json.WriteWords("sections", change.Sections);
        if (change.Text is { } text) json.WriteString("text", text);
        if (change.Fingerprint is { } fingerprint) json.WriteString("fingerprint", fingerprint);
        if (change.Kept is { } kept) json.WriteString("kept", kept);
        json.WriteWords("citedBy", change.CitedBy);
        json.WriteWords("texts", change.Texts);
        json.WriteEndObject();
    }

    private static string Sections(SourceChange change) => change.Sections.Count switch
    {
        0 => "In no section",
        1 => $"Section {change.Sections[0]}:",
        _ => $"Sections {string.Join(", ", change.Sections)}:",
    };

    private static string Became(SourceChange change) => change.Kind switch
    {
        SourceChangeKind.Changed => $"a paragraph changed; now “{Shortened(change.Text!)}”",
        SourceChangeKind.Went => "a paragraph is no longer there",
        SourceChangeKind.Came => $"a paragraph is new: “{Shortened(change.Text!)}”",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Shortened(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]}…";

    private static string Named(ValueList<string> names) =>
        names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}
