namespace Meldpunt.Triage.Exports.Texts;

/// <summary>A line of text.</summary>
public sealed record Prose
{
    internal Prose(ValueList<Run> runs) => Runs = runs;

    /// <summary>Its parts.</summary>
    public ValueList<Run> Runs { get; }

    /// <summary>The line without its looks: behind the name of a word of the policy that word in parentheses.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Code is { } code ? $"{run.Text} ({code})" : run.Text));

    internal static Prose Of(string text) => new([new(text)]);

    internal static Prose Code(string text) => new([new(text, RunKind.Code)]);

    /// <summary>What people call a word of the policy, and that word.</summary>
    internal static Prose Name(string text, string code) => new([new(text, RunKind.Name, code: code)]);

    internal static Prose Json(string text) => new([new(text, RunKind.Json)]);

    internal static Prose Strong(string text) => new([new(text, RunKind.Strong)]);

    internal static Prose Alarm(string text) => new([new(text, RunKind.Alarm)]);

    /// <summary>Something that is wrong, with the names in it as they are.</summary>
    internal static Prose Alarm(Prose line) => new(line.Runs.Select(run => run.Kind == RunKind.Plain ? new(run.Text, RunKind.Alarm) : run).ToValueList());

    /// <summary>What is shown on request, in a language that may not be the document's.</summary>
    internal static Prose Detail(string language, string text) => new([new(text, RunKind.Detail, language)]);

    /// <summary>A line in a language that may not be the document's.</summary>
    internal static Prose In(string language, string text) => new([new(text, language: language)]);

    internal static Prose Concat(params ReadOnlySpan<Prose> parts)
    {
        List<Run> runs = [];
        foreach (Prose part in parts) runs.AddRange(part.Runs);
        return new(runs.ToValueList());
    }

    internal static Prose Join(string separator, IEnumerable<Prose> parts)
    {
        Run between = new(separator);
        return new(parts.SelectMany((part, place) => place == 0 ? part.Runs : part.Runs.Prepend(between)).ToValueList());
    }

    /// <summary>The line without its looks.</summary>
    public override string ToString() => Text;
}
