namespace Meldpunt.Triage.Exports.Texts;

/// <summary>A line of text.</summary>
/// <param name="Runs">Its parts.</param>
internal sealed record Prose(ValueList<Run> Runs)
{
    /// <summary>The line without its looks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Code is { } code ? $"{run.Text} ({code})" : run.Text));

    public static Prose Of(string text) => new([new(text)]);

    public static Prose Code(string text) => new([new(text, RunKind.Code)]);

    /// <summary>What people call a word of the policy, and that word.</summary>
    public static Prose Name(string text, string code) => new([new(text, RunKind.Name, Code: code)]);

    public static Prose Json(string text) => new([new(text, RunKind.Json)]);

    public static Prose Strong(string text) => new([new(text, RunKind.Strong)]);

    public static Prose Alarm(string text) => new([new(text, RunKind.Alarm)]);

    /// <summary>A line in a language that may not be the document's.</summary>
    public static Prose In(string language, string text) => new([new(text, Language: language)]);

    public static Prose Concat(params ReadOnlySpan<Prose> parts)
    {
        List<Run> runs = [];
        foreach (Prose part in parts) runs.AddRange(part.Runs);
        return new(runs.ToValueList());
    }

    public static Prose Join(string separator, IEnumerable<Prose> parts)
    {
        Run between = new(separator);
        return new(parts.SelectMany((part, place) => place == 0 ? part.Runs : part.Runs.Prepend(between)).ToValueList());
    }
}
