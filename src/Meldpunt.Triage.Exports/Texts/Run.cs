namespace Meldpunt.Triage.Exports.Texts;

/// <summary>Text with one appearance throughout.</summary>
public sealed record Run
{
    internal Run(string text, RunKind kind = RunKind.Plain, string? language = null, string? link = null, string? code = null) =>
        (Text, Kind, Language, Link, Code) = (text, kind, language, link, code);

    /// <summary>The text, as it is: who writes it encodes it.</summary>
    public string Text { get; }

    /// <summary>How it looks.</summary>
    public RunKind Kind { get; }

    /// <summary>Its language; null for that of what is around it.</summary>
    public string? Language { get; }

    /// <summary>What it opens: an address of a contact, as the policy has it; null for no link.</summary>
    public string? Link { get; }

    /// <summary>The word of the policy that it is the name of; null for none.</summary>
    public string? Code { get; }
}
